import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/corpus/read.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';

/** What is searched for and found: a clause, or a paragraph of a Markdown file. */
export interface Item {
  id: number;
  text: string;
  title: boolean;
  /** Name of the document that it stands in. */
  document: string;
}

/** The notice, or the paragraphs of the first files of a folder. */
export function itemsOf([folder, files]: readonly string[]): Item[] {
  return folder === undefined ? noticeItems() : corpusItems(folder, Number(files));
}

function noticeItems(): Item[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { corpus } = readCorpus(root);
  const all = corpus?.documents ?? [];
  const items = all.flatMap((document) =>
    clausesOf(document).map((clause) => ({
      text: textOf(clause),
      title: /title|heading|issuer|signatory/iu.test(clause.role),
      document: document.id,
    })),
  );
  return items.map((item, id) => ({ id, ...item }));
}

function corpusItems(folder: string, files: number): Item[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, files);
  const items = names.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => ({
        text: line.replace(/^#+\s*/u, '').trim(),
        title: line.startsWith('#'),
        document: name.replace(/\.md$/u, ''),
      }))
      .filter(({ text }) => text !== '' && !text.startsWith('<!--')),
  );
  return items.map((item, id) => ({ id, ...item }));
}
