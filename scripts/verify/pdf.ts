import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sumOf } from '../../src/deposit/fixity.ts';
import { isSigned, type PublicKey } from '../../src/deposit/signature.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { UsageError } from '../cli/outcome.ts';
import { attachedSource, pdfProblems, sourceProblems, unreadable } from './record.ts';
import { signaturesOf } from './signatures.ts';

/** What a single PDF is held against, each only where it is given. */
export interface Against {
  /** A manifest that lists a file of this name. */
  manifest?: string;
  /** Hex. */
  sha256?: string;
  key?: PublicKey;
}

export interface VerifiedPdf {
  problems: Problem[];
  /** The document that the PDF says it is. */
  documents: string[];
  /** Whether its bytes are known to be those that were published. */
  unaltered: 'proven' | 'unproven' | 'refuted';
}

/** A PDF conformant, its text equal to the source attached to it, and unaltered where that can be told. */
export async function verifyPdf(file: string, against: Against): Promise<VerifiedPdf> {
  const bytes = readFileSync(file);
  const name = basename(file);
  const proofs = [
    ...sumProofs(name, bytes, against),
    ...(against.key ? [signatureProof(file, bytes, against.key)] : []),
  ];
  const refuted = proofs.flat();
  const unaltered = refuted.length > 0 ? 'refuted' : proofs.length > 0 ? 'proven' : 'unproven';
  const { problems, documents } = await contentOf(name, bytes);
  return { problems: [...refuted, ...problems], documents, unaltered };
}

async function contentOf(name: string, bytes: Uint8Array) {
  try {
    const attached = await attachedSource(bytes);
    if (!attached) return { problems: [noSource(name)], documents: [] };
    const { id, text, files } = attached;
    const problems = [
      ...(await pdfProblems({ file: name, bytes }, text)),
      ...sourceProblems(id, name, files, text),
    ];
    return { problems, documents: [id] };
  } catch (error) {
    return { problems: [unreadable(name, error)], documents: [] };
  }
}

/** For each sum that is given, what speaks against the bytes; nothing where they agree. */
function sumProofs(name: string, bytes: Uint8Array, { manifest, sha256 }: Against): Problem[][] {
  const { sha512: long, sha256: short } = sumOf(bytes);
  const given = [
    ...(sha256 === undefined ? [] : [{ expected: sha256.toLowerCase(), found: short }]),
    ...(manifest === undefined ? [] : [listed(manifest, name, { long, short })]),
  ];
  return given.map(({ expected, found }) =>
    found === expected ? [] : [refuted('fixity-altered', name, found, expected)],
  );
}

/** @throws UsageError where the manifest does not list the file */
function listed(manifest: string, name: string, sums: { long: string; short: string }) {
  const rows = readFileSync(manifest, 'utf8').split('\n');
  const row = rows.find((one) => basename(one.slice(one.indexOf(' ')).trim()) === name);
  if (row === undefined) {
    throw new UsageError({
      zh: `${manifest} 里没有 ${name}`,
      en: `${manifest} does not list ${name}`,
    });
  }
  const expected = row.slice(0, row.indexOf(' '));
  return { expected, found: expected.length === 128 ? sums.long : sums.short };
}

function signatureProof(file: string, bytes: Uint8Array, key: PublicKey): Problem[] {
  const [name] = signaturesOf(file);
  const path = name && join(dirname(file), name);
  if (path === undefined) {
    throw new UsageError({
      zh: `${file} 旁没有 .minisig 或 .sig`,
      en: `no .minisig or .sig beside ${file}`,
    });
  }
  if (isSigned(bytes, readFileSync(path), key)) return [];
  return [refuted('signature-invalid', basename(file), basename(path), '—')];
}

function refuted(ruleId: string, file: string, found: string, expected: string): Problem {
  return problem(
    ruleId,
    { file, line: 1, column: 1 },
    {
      found,
      expected,
      mend: {
        zh: '不是发布时的文件；取回原件',
        en: 'not the file that was published; bring it back',
      },
    },
  );
}

function noSource(file: string): Problem {
  return problem(
    'pdf-source-missing',
    { file, line: 1, column: 1 },
    {
      found: { zh: '没有附着公文源', en: 'no source attached' },
      expected: { zh: '存档版附有 notice.mdx 与全文', en: 'notice.mdx and the text attached' },
      mend: {
        zh: '改用存档版，或核对整个 dist/',
        en: 'use the archive edition, or verify all of dist/',
      },
    },
  );
}
