import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  isSigned,
  type PublicKey,
  readPublicKey,
  signatureEndings,
  signedFile,
} from '../../src/deposit/signature.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { UsageError } from '../cli/outcome.ts';

export type SignatureState = 'none' | 'unchecked' | 'valid' | 'invalid';

/** @throws UsageError where the file is no Ed25519 public key */
export function keyFrom(file: string): PublicKey {
  const key = readPublicKey(readFileSync(file, 'utf8'));
  if (key) return key;
  throw new UsageError({
    zh: `${file} 不是 Ed25519 公钥（PEM 或 minisign）`,
    en: `${file} is no Ed25519 public key (PEM or minisign)`,
  });
}

/** The signatures that stand beside one file, by name. */
export function signaturesOf(file: string): string[] {
  return signatureEndings
    .filter((ending) => existsSync(file + ending))
    .map((ending) => basename(file) + ending);
}

/** Checks the signatures that stand beside what they sign. With a key, there must be one, and all must hold. */
export function signatureProblems(
  folder: string,
  paths: readonly string[],
  key: PublicKey | undefined,
): { state: SignatureState; problems: Problem[] } {
  if (!key) return { state: paths.length > 0 ? 'unchecked' : 'none', problems: [] };
  if (paths.length === 0) return { state: 'none', problems: [unsigned(basename(folder))] };
  const problems = paths.flatMap((path) => {
    const [bytes, signature] = [signedFile(path) ?? path, path].map((one) =>
      readFileSync(join(folder, one)),
    );
    return bytes && signature && isSigned(bytes, signature, key) ? [] : [forged(path)];
  });
  return { state: problems.length > 0 ? 'invalid' : 'valid', problems };
}

function forged(file: string): Problem {
  return problem('signature-invalid', top(file), {
    found: { zh: '签名与文件或公钥不符', en: 'a signature that is not of this file by this key' },
    expected: { zh: '持钥人对这个文件的签名', en: 'the signature of the holder of the key' },
    mend: { zh: '不可信；向签名人核实', en: 'do not trust it; ask who signed' },
  });
}

function unsigned(folder: string): Problem {
  return problem('signature-missing', top(folder), {
    found: { zh: '没有签名', en: 'no signature' },
    expected: {
      zh: '清单旁有 .minisig 或 .sig',
      en: 'a .minisig or .sig beside the manifest',
    },
    mend: { zh: '取来签名文件，或不用 --key', en: 'bring the signature, or leave --key out' },
  });
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}
