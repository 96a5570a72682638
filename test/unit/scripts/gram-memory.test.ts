import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGramMemory } from '../../../scripts/build/gram-memory.ts';
import { partGrams } from '../../../src/search/part-grams.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-gram-memory-'));
  file = join(folder, 'grams.bin');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Asks for documents as a build does. @returns the keys of those that were made anew */
function build(keys: readonly string[], how = {}): string[] {
  const made: string[] = [];
  const memory = openGramMemory(file, how);
  const recall = memory.recallBy(keys);
  for (const [i, key] of keys.entries()) {
    const grams = { heads: partGrams([]), texts: partGrams([`${key}文`]) };
    const asked = recall(i, () => {
      made.push(key);
      return grams;
    });
    expect(asked).toEqual(grams);
  }
  memory.remember();
  return made;
}

test('what the last build took from a document is not taken again while it stays', () => {
  expect(build(['甲', '乙'])).toEqual(['甲', '乙']);
  expect(build(['甲', '丙'])).toEqual(['丙']);
  expect(build(['丙', '甲'])).toEqual([]);
  expect(build(['乙'])).toEqual(['乙']);
});

test('where everything is made anew, nothing that is remembered is trusted', () => {
  build(['甲']);
  expect(build(['甲'], { force: true })).toEqual(['甲']);
  expect(build(['甲'])).toEqual([]);
});

test('a memory that cannot be written is none, and nothing else goes wrong', () => {
  mkdirSync(file);
  expect(() => build(['甲'])).not.toThrow();
});

test('where nothing is new, nothing is written', () => {
  build(['甲']);
  utimesSync(file, 1, 1);
  build(['甲']);
  expect(statSync(file).mtimeMs).toBe(1000);
});

test('a damaged memory is none', () => {
  build(['甲']);
  const bytes = readFileSync(file);
  appendFileSync(file, 'x');
  expect(build(['甲'])).toEqual(['甲']);
  expect(readFileSync(file)).toEqual(bytes);
});
