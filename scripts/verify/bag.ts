import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bagProblems, isTagFile } from '../../src/deposit/bag-problems.ts';
import { holdingOf } from '../../src/deposit/holding.ts';
import { isSignature, type PublicKey } from '../../src/deposit/signature.ts';
import { entriesOf, unzip } from '../../src/deposit/zip.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import type { BagContent } from './bag-texts.ts';
import { readFolder } from './folder.ts';
import { type SignatureState, signatureProblems, signaturesOf } from './signatures.ts';

export interface Verified {
  problems: Problem[];
  files: number;
  /** The documents whose texts were compared. */
  documents: string[];
  signatures: SignatureState;
}

export interface Means {
  key?: PublicKey | undefined;
  /** Whether what the bytes say is left alone. */
  bytesOnly?: boolean;
}

/** A bag unaltered, complete, and the same text in its source, records and PDF. */
export async function verifyBag(
  folder: string,
  { key, bytesOnly = false }: Means = {},
): Promise<Verified> {
  const { holding, strange } = readFolder(folder, isTagFile);
  const paths = [...holding.sums.keys()];
  const signed = signatureProblems(
    folder,
    paths.filter((path) => isSignature(path, holding.sums)),
    key,
  );
  const fixity = [...strange, ...bagProblems(holding), ...signed.problems];
  const content = { paths, read: (path: string) => readFileSync(join(folder, path)) };
  return {
    ...(await withContents(fixity, content, bytesOnly)),
    files: paths.length,
    signatures: signed.state,
  };
}

/** A bag in one file: besides, not a byte of the file is other than we write it. Its signature stands beside it. */
export async function verifyZip(
  file: string,
  { key, bytesOnly = false }: Means = {},
): Promise<Verified> {
  const bytes = readFileSync(file);
  const zip = unzip(bytes);
  const files = zip?.files ?? withoutFolder(entriesOf(bytes));
  const whole = zip ? [] : [alteredZip(basename(file))];
  const content = {
    paths: [...files.keys()],
    read: (path: string) => files.get(path) ?? new Uint8Array(),
  };
  const signed = signatureProblems(dirname(file), signaturesOf(file), key);
  const fixity = [
    ...whole,
    ...(files.size > 0 ? bagProblems(holdingOf(files)) : []),
    ...signed.problems,
  ];
  return {
    ...(await withContents(fixity, content, bytesOnly)),
    files: files.size,
    signatures: signed.state,
  };
}

async function withContents(
  fixity: Problem[],
  content: BagContent,
  bytesOnly: boolean,
): Promise<{ problems: Problem[]; documents: string[] }> {
  // Of what was altered, nothing else is worth saying.
  if (fixity.length > 0 || bytesOnly) return { problems: fixity, documents: [] };
  // What reads the contents takes longer to load than the bytes take to sum.
  const [{ bagTexts }, { unreadable }] = await Promise.all([
    import('./bag-texts.ts'),
    import('./record.ts'),
  ]);
  const id = content.paths
    .map((path) => /^data\/([a-z0-9-]+)\.txt$/u.exec(path)?.[1])
    .find((one) => content.paths.includes(`data/${one}.json`));
  if (id === undefined) return { problems: [unreadable('data', '<id>.txt')], documents: [] };
  try {
    return { problems: await bagTexts(id, content), documents: [id] };
  } catch (error) {
    return { problems: [unreadable(`data/${id}`, error)], documents: [id] };
  }
}

function withoutFolder(entries: Record<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(entries).map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]),
  );
}

function alteredZip(file: string): Problem {
  return problem(
    'zip-altered',
    { file, line: 1, column: 1 },
    {
      found: { zh: '与本软件写出的压缩包不是同样的字节', en: 'other bytes than we write' },
      expected: {
        zh: '按次序、不压缩、不记时刻的存档包',
        en: 'a bag in order, not compressed, without times',
      },
      mend: { zh: '取回原来的压缩包', en: 'bring the original file back' },
    },
  );
}
