import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  filesOfLast,
  filesOfSpare,
  isCurrent,
  manifestName,
  writeState,
} from '../../../scripts/build/state.ts';
import { filesOf, put, treeIn } from '../../../scripts/build/tree.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-state-'));
  mkdirSync(join(root, '.hongtou'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A build that makes these files, its state written before they are moved into place. */
function build(fingerprint: string, files: Record<string, string>, isKilled = false): void {
  const next = join(root, '.hongtou/next');
  mkdirSync(next);
  const tree = treeIn(next);
  const manifest = JSON.stringify(files);
  for (const [path, text] of Object.entries({ ...files, [manifestName]: manifest }))
    put(tree, path, text);
  writeState(root, { fingerprint, manifest, files: filesOf(tree) });
  if (!isKilled) rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (isKilled) rmSync(next, { recursive: true });
  else renameSync(next, join(root, 'dist'));
}

const one = { 'site/index.html': '甲', 'report.json': '{}' };

test('what was made from the same and has not changed is current', () => {
  build('a', one);
  expect(isCurrent(root, 'a')).toBe(true);
  expect(isCurrent(root, 'b')).toBe(false);
  writeFileSync(join(root, 'dist/site/more.html'), '');
  expect(isCurrent(root, 'a')).toBe(false);
});

test('a byte that changed is seen', () => {
  build('a', one);
  writeFileSync(join(root, 'dist/site/index.html'), '乙');
  expect(isCurrent(root, 'a')).toBe(false);
});

test('a build that was killed before its files were in place is not current', () => {
  build('a', one);
  build('b', { ...one, 'site/index.html': '乙' }, true);
  expect(isCurrent(root, 'b')).toBe(false);
});

test('the files of the last build and of the one before are known', () => {
  build('a', one);
  build('b', { 'site/index.html': '乙' });
  expect([...filesOfLast(root).keys()]).toEqual(['site/index.html', manifestName]);
  expect([...filesOfSpare(root).keys()].sort()).toEqual([...Object.keys(one), manifestName].sort());
});

test('a state that was altered, or is half of one, is none', () => {
  build('a', one);
  const file = join(root, '.hongtou/state.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"report.json",2', '"report.json",3'));
  expect([filesOfLast(root).size, isCurrent(root, 'a')]).toEqual([0, false]);
  writeFileSync(file, text.slice(0, -20));
  expect([filesOfLast(root).size, isCurrent(root, 'a')]).toEqual([0, false]);
  writeFileSync(file, '');
  expect(isCurrent(root, 'a')).toBe(false);
});
