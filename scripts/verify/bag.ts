import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bagProblems, isTagFile } from '../../src/deposit/bag-problems.ts';
import { holdingOf } from '../../src/deposit/holding.ts';
import { isSignature, type PublicKey } from '../../src/deposit/signature.ts';
import { entriesOf, unzip } from '../../src/deposit/zip.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { readFolder } from './folder.ts';
import { jsonProblems, pdfProblems, sourceProblems, unreadable } from './record.ts';
import { type SignatureState, signatureProblems, signaturesOf } from './signatures.ts';

export interface Verified {
  problems: Problem[];
  files: number;
  /** The documents whose texts were compared. */
  documents: string[];
  signatures: SignatureState;
}

/** A bag unaltered, complete, and the same text in its source, records and PDF. */
export async function verifyBag(folder: string, key?: PublicKey): Promise<Verified> {
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
    ...(await withContents(fixity, content)),
    files: paths.length,
    signatures: signed.state,
  };
}

/** A bag in one file: besides, not a byte of the file is other than we write it. Its signature stands beside it. */
export async function verifyZip(file: string, key?: PublicKey): Promise<Verified> {
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
  return { ...(await withContents(fixity, content)), files: files.size, signatures: signed.state };
}

/** What the texts of a bag are read from. */
export interface BagContent {
  paths: readonly string[];
  read: (path: string) => Uint8Array;
}

async function withContents(
  fixity: Problem[],
  content: BagContent,
): Promise<{ problems: Problem[]; documents: string[] }> {
  // Of what was altered, nothing else is worth saying.
  if (fixity.length > 0) return { problems: fixity, documents: [] };
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

/** The same text in a bag's plain text, data, PDF and source. */
export async function bagTexts(
  id: string,
  { paths, read }: BagContent,
  where = '',
): Promise<Problem[]> {
  const file = (ending: string): string => `data/${id}.${ending}`;
  const text = Buffer.from(read(file('txt'))).toString('utf8');
  const folder = `data/source/documents/${id}`;
  const sources = paths.filter((path) => path.startsWith(`${folder}/`));
  const files = new Map(sources.map((path) => [path.slice(folder.length + 1), read(path)]));
  const pdf = { file: where + file('pdf'), bytes: read(file('pdf')) };
  return [
    ...jsonProblems({ file: where + file('json'), bytes: read(file('json')) }, text),
    ...sourceProblems(id, where + folder, files, text),
    ...(await pdfProblems(pdf, text)),
  ];
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
