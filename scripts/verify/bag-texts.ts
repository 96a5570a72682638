import type { Problem } from '../../src/document/problem.ts';
import { jsonProblems, pdfProblems, sourceProblems } from './record.ts';

/** What the texts of a bag are read from. */
export interface BagContent {
  paths: readonly string[];
  read: (path: string) => Uint8Array;
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
