import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/corpus/read.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';

/** What is searched for and found: a clause, or a paragraph of a Markdown file. */
export interface Item {
  id: number;
  text: string;
}

export function noticeItems(): Item[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { corpus } = readCorpus(root);
  const clauses = corpus?.documents.flatMap(clausesOf) ?? [];
  return clauses.map((clause, id) => ({ id, text: textOf(clause) }));
}

/** The paragraphs of the first files of a folder; undefined where there is no such folder. */
export function corpusItems(folder: string, files: number): Item[] | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, files);
  const texts = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const plain = texts.map((text) => text.replace(/^#+\s*/u, '').trim());
  return plain
    .filter((text) => text !== '' && !text.startsWith('<!--'))
    .map((text, id) => ({ id, text }));
}
