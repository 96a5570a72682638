import {
  appendFileSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findResult, keepResult } from '../../../scripts/build/results.ts';

let folder: string;
const key = 'ab'.repeat(32);
const outcome = { data: { pages: 3 }, files: new Map([['site/a/a.txt', '甲\n']]) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-results-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('what is kept is found by its key, with its files and their sums', () => {
  keepResult(folder, key, outcome);
  const found = findResult(folder, key);
  expect(found?.data).toEqual({ pages: 3 });
  expect(found?.files['site/a/a.txt']?.bytes).toBe(4);
  expect(readFileSync(found?.at('site/a/a.txt') ?? '', 'utf8')).toBe('甲\n');
  expect(findResult(folder, 'cd'.repeat(32))).toBeUndefined();
});

test('a result whose file was altered through another of its names is thrown away', () => {
  const { at } = keepResult(folder, key, outcome);
  const other = join(folder, 'other-name');
  linkSync(at('site/a/a.txt'), other);
  expect(findResult(folder, key)).toBeDefined();
  appendFileSync(other, '乙');
  expect(findResult(folder, key)).toBeUndefined();
  expect(readdirSync(join(folder, 'ab'))).toEqual([]);
});

test('a file that an earlier build placed is not looked at again in the cache, but only while it is the same', () => {
  const { at, files: sums } = keepResult(folder, key, outcome);
  rmSync(at('site/a/a.txt'));
  const { sha512 } = sums['site/a/a.txt'] ?? {};
  const found = findResult(folder, key, (path, sum) => path in sums && sum.sha512 === sha512);
  expect(found?.data).toEqual({ pages: 3 });
  expect(findResult(folder, key, () => false)).toBeUndefined();
});

test('a result is found where the folder was copied from another machine', () => {
  keepResult(folder, key, outcome);
  const copy = join(folder, 'copy');
  cpSync(join(folder, 'ab'), join(copy, 'ab'), { recursive: true });
  expect(findResult(copy, key)?.data).toEqual({ pages: 3 });
});

test('a result damaged on the way from another machine is thrown away', () => {
  keepResult(folder, key, outcome);
  const copy = join(folder, 'copy');
  cpSync(join(folder, 'ab'), join(copy, 'ab'), { recursive: true });
  appendFileSync(join(copy, 'ab', key.slice(2), '0'), '乙');
  expect(findResult(copy, key)).toBeUndefined();
});

test('of two that are kept under one key, one stays, and nothing else', () => {
  keepResult(folder, key, outcome);
  keepResult(folder, key, outcome);
  expect(findResult(folder, key)).toBeDefined();
  expect(readdirSync(folder)).toEqual(['ab']);
});
