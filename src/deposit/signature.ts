import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Minisign's form and that of `openssl pkeyutl -sign -rawin`, beside the file that they sign. */
export const signatureEndings = ['.minisig', '.sig'];

/** The file that a signature is of; undefined where the name is none of a signature. */
export function signedFile(path: string): string | undefined {
  const ending = signatureEndings.find((one) => path.endsWith(one));
  return ending === undefined ? undefined : path.slice(0, -ending.length);
}

/** What is signed of a `dist/` or a bag: what vouches for all the rest. */
const vouching = [
  'manifest-sha512.txt',
  'site/checkpoint.txt',
  'tagmanifest-sha512.txt',
  'tagmanifest-sha256.txt',
];

/** Whether a file of a `dist/` or a bag is the signature of what vouches for the rest. */
export function isSignature(path: string, files: { has: (path: string) => boolean }): boolean {
  const signed = signedFile(path);
  return signed !== undefined && vouching.includes(signed) && files.has(signed);
}

export interface PublicKey {
  key: KeyObject;
  /** The number of a minisign key; a key in PEM has none. */
  id?: Buffer;
}

/** Reads an Ed25519 key as PEM or in minisign's form. Undefined where it is neither. */
export function readPublicKey(text: string): PublicKey | undefined {
  try {
    if (text.includes('-----BEGIN')) return ed25519(createPublicKey(text));
    const line = text.trim().split('\n').at(-1) ?? '';
    const data = Buffer.from(line, 'base64');
    if (data.length !== 42 || data.subarray(0, 2).toString() !== 'Ed') return undefined;
    const x = data.subarray(10).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return { key, id: data.subarray(2, 10) };
  } catch {
    // Whatever the reader stumbles over, the text is no key that can be used.
    return undefined;
  }
}

function ed25519(key: KeyObject): PublicKey | undefined {
  return key.asymmetricKeyType === 'ed25519' ? { key } : undefined;
}

/** Whether the bytes are signed by the holder of the key. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: PublicKey): boolean {
  const text = Buffer.from(signature).toString('utf8');
  if (text.startsWith('untrusted comment:')) return isMinisigned(bytes, text, publicKey);
  const raw = signature.length === 64 ? signature : Buffer.from(text.trim(), 'base64');
  return raw.length === 64 && verify(null, bytes, publicKey.key, raw);
}

/**
 * Two signatures in four lines: of the file (of its BLAKE2b-512 where the algorithm is `ED`), and of the first
 * together with the trusted comment.
 */
function isMinisigned(bytes: Uint8Array, text: string, { key, id }: PublicKey): boolean {
  const [, first = '', comment = '', second = ''] = text.split('\n');
  const data = Buffer.from(first, 'base64');
  const [algorithm, signer, signature] = [
    data.subarray(0, 2).toString(),
    data.subarray(2, 10),
    data.subarray(10),
  ];
  const trusted = Buffer.from(comment.replace(/^trusted comment: /u, ''));
  const whole = Buffer.from(second, 'base64');
  if (signature.length !== 64 || whole.length !== 64 || (id && !id.equals(signer))) return false;
  if (algorithm !== 'ED' && algorithm !== 'Ed') return false;
  const signed = algorithm === 'ED' ? createHash('blake2b512').update(bytes).digest() : bytes;
  return (
    verify(null, signed, key, signature) &&
    verify(null, Buffer.concat([signature, trusted]), key, whole)
  );
}
