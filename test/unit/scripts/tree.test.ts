import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepResult } from '../../../scripts/build/results.ts';
import {
  filesOf,
  isLeft,
  put,
  sweep,
  take,
  takeFolder,
  treeIn,
} from '../../../scripts/build/tree.ts';
import { sumOf } from '../../../src/deposit/fixity.ts';

let folder: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-tree-'));
  dist = join(folder, 'dist');
  mkdirSync(dist);
});

afterEach(() => rmSync(folder, { recursive: true }));

function kept(key: string, files: Record<string, string>) {
  const outcome = { data: {}, files: new Map(Object.entries(files)) };
  return keepResult(join(folder, 'results'), key, outcome);
}

function filesIn(): string[] {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => statSync(join(dist, name)).isFile()).sort();
}

const textOf = (path: string): string => readFileSync(join(dist, path), 'utf8');

it('keeps of an earlier build what is the same, and nothing else', () => {
  const one = kept('aaaa', { 'site/a/index.html': '甲', 'site/a/a.pdf': '甲' });
  const before = treeIn(dist);
  take(before, one);
  take(before, kept('bbbb', { 'site/b/index.html': '乙' }));
  put(before, 'report.json', '{"documents":2}');
  put(before, 'site/lists/index.html', '二件');

  const after = treeIn(dist);
  take(after, one);
  put(after, 'report.json', '{"documents":1}');
  sweep(after);

  expect(filesIn()).toEqual(['report.json', 'site/a/a.pdf', 'site/a/index.html']);
  expect(textOf('report.json')).toBe('{"documents":1}');
  expect(existsSync(join(dist, 'site/b'))).toBe(false);
});

it('takes the new file where an earlier build had another under its name', () => {
  take(treeIn(dist), kept('aaaa', { 'site/a/index.html': '甲' }));
  take(treeIn(dist), kept('bbbb', { 'site/a/index.html': '乙' }));
  expect(textOf('site/a/index.html')).toBe('乙');
});

it('never writes into a file that is kept', () => {
  const one = kept('aaaa', { 'site/a/index.html': '甲' });
  take(treeIn(dist), one);
  put(treeIn(dist), 'site/a/index.html', '乙');
  expect(readFileSync(one.at('site/a/index.html'), 'utf8')).toBe('甲');
});

it('leaves a file alone that holds the same bytes, and writes what differs in one of the same length', () => {
  const file = join(dist, 'search/index-data.js');
  const write = (text: string) => put(treeIn(dist), 'search/index-data.js', text);
  write('甲');
  utimesSync(file, 1, 1);
  write('甲');
  expect(statSync(file).mtimeMs).toBe(1000);
  write('乙');
  expect(textOf('search/index-data.js')).toBe('乙');
});

it('writes a shorter text over a longer one, and a longer one over that', () => {
  for (const text of ['甲乙丙', '丁', '戊己']) {
    put(treeIn(dist), 'report.json', text);
    expect(textOf('report.json')).toBe(text);
  }
});

it('makes a folder where there was a file, and a file where there was a folder', () => {
  const before = treeIn(dist);
  put(before, 'site/a', '甲');
  put(before, 'site/b/index.html', '乙');
  const after = treeIn(dist);
  put(after, 'site/a/index.html', '甲');
  put(after, 'site/b', '乙');
  sweep(after);
  expect(filesIn()).toEqual(['site/a/index.html', 'site/b']);
});

it('knows what an earlier build left, until it is altered', () => {
  const one = kept('aaaa', { 'site/a/index.html': '甲' });
  const before = treeIn(dist);
  take(before, one);
  put(before, 'report.json', '甲');
  const left = filesOf(before);
  const sum = sumOf(Buffer.from('甲'));
  for (const path of ['site/a/index.html', 'report.json']) {
    expect(isLeft(treeIn(dist, left), path, sum)).toBe(true);
    expect(isLeft(treeIn(dist, left), path, sumOf(Buffer.from('乙')))).toBe(false);
    rmSync(join(dist, path));
    writeFileSync(join(dist, path), '丙丁');
    expect(isLeft(treeIn(dist, left), path, sum)).toBe(false);
  }
  const after = treeIn(dist, left);
  take(after, one);
  put(after, 'report.json', '甲');
  expect([textOf('site/a/index.html'), textOf('report.json')]).toEqual(['甲', '甲']);
});

it('takes the folder of the last build with the sums of its bytes, whatever was seen before', () => {
  const last = join(folder, 'last');
  mkdirSync(last);
  const written = treeIn(last);
  put(written, 'press/a.pdf', '甲');
  put(written, 'press/b.pdf', '乙');
  const seen = filesOf(written);
  writeFileSync(join(last, 'press/b.pdf'), '丙丁');
  const tree = treeIn(dist);
  takeFolder(tree, join(last, 'press'), 'press', seen);
  expect([...tree.sums].map(([path, { sha512 }]) => [path, sha512])).toEqual(
    [
      ['press/a.pdf', '甲'],
      ['press/b.pdf', '丙丁'],
    ].map(([path, text]) => [path, sumOf(Buffer.from(text ?? '')).sha512]),
  );
  expect([textOf('press/a.pdf'), textOf('press/b.pdf')]).toEqual(['甲', '丙丁']);
});

it('does not follow a link to a folder', () => {
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'mine.txt'), 'x');
  symlinkSync(elsewhere, join(dist, 'site'));
  const tree = treeIn(dist);
  put(tree, 'site/index.html', '甲');
  sweep(tree);
  expect(readdirSync(elsewhere)).toEqual(['mine.txt']);
  expect(filesIn()).toEqual(['site/index.html']);
});
