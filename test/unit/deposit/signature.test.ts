import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBag, verifyZip } from '../../../scripts/verify/bag.ts';
import { isSignature, isSigned, readPublicKey } from '../../../src/deposit/signature.ts';
import { zipOf } from '../../../src/deposit/zip.ts';
import { smallBag, writeFiles } from '../../support/small-deposit.ts';

const pair = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const bytes = Buffer.from('manifest\n');
const id = Buffer.from('0102030405060708', 'hex');

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** A public key as minisign writes it. */
function minisignKey(key: KeyObject): string {
  const raw = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  const data = Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64');
  return `untrusted comment: minisign public key\n${data}\n`;
}

/** A signature as minisign writes it. */
function minisign(data: Buffer, algorithm: 'ED' | 'Ed' = 'ED', comment = 'file:manifest'): string {
  const hash = createHash('blake2b512').update(data).digest();
  const first = sign(null, algorithm === 'ED' ? hash : data, pair.privateKey);
  const second = sign(null, Buffer.concat([first, Buffer.from(comment)]), pair.privateKey);
  const line = Buffer.concat([Buffer.from(algorithm), id, first]).toString('base64');
  return `untrusted comment: x\n${line}\ntrusted comment: ${comment}\n${second.toString('base64')}\n`;
}

function holds(data: Buffer, signature: string | Uint8Array, publicKey: string): boolean {
  const key = readPublicKey(publicKey);
  if (!key) throw new Error('no key');
  return isSigned(data, Buffer.from(signature), key);
}

describe('a signature holds', () => {
  it.each([
    ['of openssl, raw', () => sign(null, bytes, pair.privateKey), () => pem(pair.publicKey)],
    [
      'of openssl, in base64',
      () => sign(null, bytes, pair.privateKey).toString('base64'),
      () => pem(pair.publicKey),
    ],
    ['of minisign', () => minisign(bytes), () => minisignKey(pair.publicKey)],
    ['of an older minisign', () => minisign(bytes, 'Ed'), () => minisignKey(pair.publicKey)],
  ])('%s', (_, signature, key) => {
    expect(holds(bytes, signature(), key())).toBe(true);
  });
});

describe('a signature does not hold', () => {
  it.each([
    ['for other bytes', minisign(Buffer.from('manifesT\n')), minisignKey(pair.publicKey)],
    ['by another key', minisign(bytes), minisignKey(stranger.publicKey)],
    [
      'with a comment that was changed',
      minisign(bytes).replace('file:manifest', 'file:other'),
      minisignKey(pair.publicKey),
    ],
    ['when it is cut short', minisign(bytes).slice(0, 60), minisignKey(pair.publicKey)],
    ['when it is nothing', '', pem(pair.publicKey)],
  ])('%s', (_, signature, key) => {
    expect(holds(bytes, signature, key)).toBe(false);
  });
});

it.each(['', 'no key', 'RWQ=', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'])(
  'takes %j for no key',
  (text) => {
    expect(readPublicKey(text)).toBeUndefined();
  },
);

it('takes only the signature of what vouches for the rest for a signature', () => {
  const files = new Set(['manifest-sha512.txt', 'site/a.pdf']);
  expect(isSignature('manifest-sha512.txt.minisig', files)).toBe(true);
  expect(isSignature('site/a.pdf.sig', files)).toBe(false);
  expect(isSignature('site/checkpoint.txt.sig', files)).toBe(false);
});

describe('the signature of a bag', () => {
  it.each([
    ['holds beside its tag manifest', 'tagmanifest-sha512.txt', 'valid'],
    ['does not hold where it is of another file', 'bagit.txt', 'invalid'],
  ])('%s', async (_, signed, state) => {
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-signed-'));
    const bag = smallBag();
    writeFiles(folder, bag);
    const signature = sign(null, bag.get(signed) ?? bytes, pair.privateKey);
    writeFileSync(join(folder, 'tagmanifest-sha512.txt.sig'), signature);
    const key = readPublicKey(pem(pair.publicKey));
    const { signatures, problems } = await verifyBag(folder, { key });
    rmSync(folder, { recursive: true });
    expect(signatures).toBe(state);
    const files = problems.map(({ place }) => place.file);
    expect(files.includes('tagmanifest-sha512.txt.sig')).toBe(state === 'invalid');
  });

  it('holds beside its zip file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-signed-'));
    const zip = Buffer.from(zipOf(smallBag(), 'small'));
    const signature = Buffer.from(minisign(zip));
    writeFiles(
      folder,
      new Map([
        ['small.zip', zip],
        ['small.zip.minisig', signature],
      ]),
    );
    const key = readPublicKey(minisignKey(pair.publicKey));
    const { signatures } = await verifyZip(join(folder, 'small.zip'), { key });
    rmSync(folder, { recursive: true });
    expect(signatures).toBe('valid');
  });
});
