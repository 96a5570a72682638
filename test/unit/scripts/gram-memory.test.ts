import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recallGrams } from '../../../scripts/build/gram-memory.ts';
import { partGrams } from '../../../src/search/part-grams.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-gram-memory-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Asks for documents as a build does. @returns the keys of those that were made anew */
function build(keys: readonly string[], { force = false, to = folder } = {}): string[] {
  const made: string[] = [];
  const recall = recallGrams({ folder: to, force }, keys);
  for (const [i, key] of keys.entries()) {
    const grams = { heads: partGrams([]), texts: partGrams([`${key}文`]) };
    const asked = recall(i, () => {
      made.push(key);
      return grams;
    });
    expect(asked).toEqual(grams);
  }
  return made;
}

test('what was taken from a document is not taken again while it stays', () => {
  expect(build(['甲号', '乙号'])).toEqual(['甲号', '乙号']);
  expect(build(['甲号', '丙号'])).toEqual(['丙号']);
  expect(build(['丙号', '甲号', '乙号'])).toEqual([]);
});

test('where everything is made anew, nothing that is remembered is trusted', () => {
  build(['甲号']);
  expect(build(['甲号'], { force: true })).toEqual(['甲号']);
  expect(build(['甲号'])).toEqual([]);
});

test('a memory that cannot be written is none, and nothing else goes wrong', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(build(['甲号'], { to: file })).toEqual(['甲号']);
  expect(build(['甲号'], { to: file })).toEqual(['甲号']);
});

test('a damaged memory is none', () => {
  build(['甲号']);
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bin'),
  );
  appendFileSync(join(folder, file), 'x');
  expect(build(['甲号'])).toEqual(['甲号']);
  expect(build(['甲号'])).toEqual([]);
});
