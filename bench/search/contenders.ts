import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Item } from './items.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';

export interface Built {
  search: (query: string) => Promise<number[]>;
  firstBytes: number;
  indexBytes: number;
  buildMs: number;
  close?: () => Promise<void>;
}

export interface Contender {
  name: string;
  build: (items: readonly Item[]) => Promise<Built>;
}

const peers = {
  pagefind: '1.5.2',
  minisearch: '7.2.0',
  flexsearch: '0.8.212',
  lunr: '2.3.9',
  'lunr-languages': '1.22.0',
  '@node-rs/jieba': '2.0.1',
};

/** Installs the peers into a folder of their own, so that the project does not carry them. */
export function installPeers(say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), 'hongtou-bench-search');
  mkdirSync(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: peers });
  const file = join(folder, 'package.json');
  const there = existsSync(file) && readFileSync(file, 'utf8') === wanted;
  if (!there || !existsSync(join(folder, 'node_modules'))) {
    say(`installing the peers into ${folder}`);
    writeFileSync(file, wanted);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  }
  return Promise.resolve(folder);
}

export function contenders(folder: string): Contender[] {
  const load = createRequire(join(folder, 'package.json'));
  return [
    ours('scan'),
    ours('grams'),
    { name: 'plain scan', build: plainScan },
    pagefind(folder),
    { name: `MiniSearch ${peers.minisearch}`, build: (items) => miniSearch(items, load) },
    { name: `FlexSearch ${peers.flexsearch}, CJK`, build: (items) => flexSearch(items, load) },
    { name: `lunr ${peers.lunr} zh`, build: (items) => lunrZh(items, load) },
  ];
}

/** One that runs in memory over an index that can be written down. */
function inMemory(
  start: number,
  index: string,
  script: string,
  search: (query: string) => number[],
): Built {
  const indexBytes = gzipSync(index).length;
  const firstBytes = indexBytes + gzipSync(readFileSync(script)).length;
  const buildMs = performance.now() - start;
  return { search: (query) => Promise.resolve(search(query)), firstBytes, indexBytes, buildMs };
}

function plainScan(items: readonly Item[]): Promise<Built> {
  const start = performance.now();
  const index = gzipSync(JSON.stringify(items)).length;
  return Promise.resolve({
    search: (query) =>
      Promise.resolve(items.filter(({ text }) => text.includes(query)).map(({ id }) => id)),
    firstBytes: index,
    indexBytes: index,
    buildMs: performance.now() - start,
  });
}

type Load = ReturnType<typeof createRequire>;

function miniSearch(items: readonly Item[], load: Load): Promise<Built> {
  const start = performance.now();
  const MiniSearch = load('minisearch');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string) =>
    [...segmenter.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment);
  const index = new MiniSearch({ fields: ['text'], tokenize });
  index.addAll(items);
  const script = load.resolve('minisearch').replace('cjs/index.cjs', 'umd/index.js');
  const search = (query: string) =>
    index.search(query, { combineWith: 'AND', prefix: true }).map(({ id }: Item) => id);
  return Promise.resolve(inMemory(start, JSON.stringify(index), script, search));
}

function flexSearch(items: readonly Item[], load: Load): Promise<Built> {
  const start = performance.now();
  const { Index, Charset } = load('flexsearch');
  const index = new Index({ tokenize: 'forward', encoder: Charset.CJK });
  for (const { id, text } of items) index.add(id, text);
  const parts: string[] = [];
  index.export((key: string, data: string) => parts.push(key, data));
  const script = join(load.resolve('flexsearch'), '../flexsearch.light.min.js');
  const there = existsSync(script) ? script : load.resolve('flexsearch');
  const search = (query: string) => index.search(query, { limit: items.length });
  return Promise.resolve(inMemory(start, parts.join('\n'), there, search));
}

function lunrZh(items: readonly Item[], load: Load): Promise<Built> {
  const start = performance.now();
  const lunr = load('lunr');
  load('lunr-languages/lunr.stemmer.support.js')(lunr);
  load('lunr-languages/lunr.zh.js')(lunr);
  const index = lunr(function build(this: {
    use: (plugin: unknown) => void;
    ref: (name: string) => void;
    field: (name: string) => void;
    add: (item: Item) => void;
  }) {
    this.use(lunr.zh);
    this.ref('id');
    this.field('text');
    for (const item of items) this.add(item);
  });
  const search = (query: string) =>
    index.search(query.replace(/[:~^+*-]/gu, ' ')).map(({ ref }: { ref: string }) => Number(ref));
  return Promise.resolve(
    inMemory(start, JSON.stringify(index), join(load.resolve('lunr'), '../lunr.min.js'), search),
  );
}
