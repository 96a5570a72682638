import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberedReading } from '../../../scripts/build/reading.ts';
import { readCorpus } from '../../../src/corpus/read.ts';

const names = ['minutes', 'order', 'organs.yaml', 'places.yaml'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-reading-'));
  for (const name of names)
    cpSync(join('test/forms/documents', name), join(root, 'documents', name), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

/** Reads as a build does. @returns the documents, the folders that were read anew, and those without a fault */
function read({ force = false } = {}) {
  const [fresh, told]: [string[], string[]] = [[], []];
  const { reading, known } = rememberedReading(root, {
    memory: join(root, 'memory'),
    code: 'code',
    force,
    onRead: ({ document }) => told.push(document.id),
  });
  const { corpus } = readCorpus(root, (folders, one) =>
    reading(folders, (folder) => {
      fresh.push(folder);
      return one(folder);
    }),
  );
  return { documents: corpus?.documents ?? [], fresh, told, known: [...known].sort() };
}

test('what is remembered of a folder is all that stood in it', () => {
  const [first, second] = [read(), read()];
  expect(first.fresh).toEqual(['documents/minutes', 'documents/order']);
  expect(second.fresh).toEqual([]);
  expect(second.known).toEqual(first.known);
  expect(JSON.stringify(second.documents)).toBe(JSON.stringify(first.documents));
  expect(second.documents[0]?.transcript.text).toBe(first.documents[0]?.transcript.text);
});

test('a folder that was altered is read alone, and keeps its place', () => {
  read();
  appendFileSync(join(root, 'documents/order/notice.mdx'), '\n');
  const { documents, fresh, told, known } = read();
  expect(fresh).toEqual(['documents/order']);
  expect(told).toEqual(['order']);
  expect(documents.map(({ id }) => id)).toEqual(['minutes', 'order']);
  expect(known).toEqual(['documents/minutes', 'documents/order']);
});

test.each([
  ['altered', (text: string) => text.replace('命令', '命运')],
  ['cut in what is read when it is asked for', (text: string) => text.slice(0, -9)],
  ['emptied', () => ''],
])('what is remembered is nothing once it is %s', (_, damage) => {
  const { documents } = read();
  const memory = join(root, 'memory');
  for (const name of readdirSync(memory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    const text = readFileSync(join(memory, name), 'utf8');
    writeFileSync(join(memory, name), damage(text));
  }
  const again = read();
  expect(again.fresh).toContain('documents/order');
  expect(JSON.stringify(again.documents)).toBe(JSON.stringify(documents));
  expect(read().fresh).toEqual([]);
});

test('where everything is made anew, all is read, and remembered', () => {
  read();
  expect(read({ force: true }).fresh).toEqual(['documents/minutes', 'documents/order']);
  expect(read().fresh).toEqual([]);
});
