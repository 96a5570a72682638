import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installPeers } from '../peers.ts';
import type { Item } from './items.ts';
import { ours } from './ours.ts';
import { stockPagefind } from './pagefind.ts';

export interface Built {
  search: (query: string) => Promise<number[]>;
  /** Opens the index anew for this query; returns the bytes that are read for its first ten results, after gzip. */
  first: (query: string) => Promise<number>;
  indexBytes: number;
  close?: () => Promise<void>;
}

export interface Contender {
  name: string;
  build: (items: readonly Item[]) => Promise<Built>;
}

const peers = {
  minisearch: '7.2.0',
  flexsearch: '0.8.212',
  lunr: '2.3.9',
  'lunr-languages': '1.22.0',
  '@node-rs/jieba': '2.0.1',
};

const folder = join(tmpdir(), 'hongtou-bench-search');

export function installContenders(say: (line: string) => void): void {
  installPeers(folder, peers, say);
}

const contenders: readonly Contender[] = [
  ours('scan'),
  ours('pagefind'),
  ours('grams'),
  { name: 'plain scan', build: plainScan },
  stockPagefind,
  { name: `MiniSearch ${peers.minisearch}`, build: miniSearch },
  { name: `FlexSearch ${peers.flexsearch}, CJK`, build: flexSearch },
  { name: `lunr ${peers.lunr} zh`, build: lunrZh },
];

export function contenderNames(): string[] {
  return contenders.map(({ name }) => name);
}

export function contenderOf(name: string): Contender {
  const found = contenders.find((one) => one.name === name);
  if (!found) throw new Error(`no contender ${name}`);
  return found;
}

/** One that runs in memory over an index that is read as a whole. @param open makes what searches, from the index */
function inMemory(
  index: string,
  script: string | undefined,
  open: () => (query: string) => number[],
): Built {
  const indexBytes = gzipSync(index).length;
  const bytes = indexBytes + (script ? gzipSync(readFileSync(script)).length : 0);
  const search = open();
  return {
    search: (query) => Promise.resolve(search(query)),
    first(query) {
      open()(query);
      return Promise.resolve(bytes);
    },
    indexBytes,
  };
}

const required = createRequire(join(folder, 'package.json'));

function plainScan(items: readonly Item[]): Promise<Built> {
  const json = JSON.stringify(items.map(({ id, text }) => ({ id, text })));
  const open = () => {
    const texts = JSON.parse(json) as Item[];
    return (query: string) => texts.flatMap(({ id, text }) => (text.includes(query) ? [id] : []));
  };
  return Promise.resolve(inMemory(json, undefined, open));
}

function miniSearch(items: readonly Item[]): Promise<Built> {
  const MiniSearch = required('minisearch');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const tokenize = (text: string) =>
    [...segmenter.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment);
  const options = { fields: ['text'], tokenize };
  const made = new MiniSearch(options);
  made.addAll(items);
  const json = JSON.stringify(made);
  const script = required.resolve('minisearch').replace('cjs/index.cjs', 'umd/index.js');
  const open = () => {
    const index = MiniSearch.loadJSON(json, options);
    return (query: string): number[] =>
      index.search(query, { combineWith: 'AND', prefix: true }).map(({ id }: Item) => id);
  };
  return Promise.resolve(inMemory(json, script, open));
}

function flexSearch(items: readonly Item[]): Promise<Built> {
  const { Index, Charset } = required('flexsearch');
  const options = { tokenize: 'forward', encoder: Charset.CJK };
  const made = new Index(options);
  for (const { id, text } of items) made.add(id, text);
  const parts: [string, string][] = [];
  made.export((key: string, data: string) => parts.push([key, data]));
  const light = join(required.resolve('flexsearch'), '../flexsearch.light.min.js');
  const script = existsSync(light) ? light : required.resolve('flexsearch');
  const open = () => {
    const index = new Index(options);
    for (const [key, data] of parts) index.import(key, data);
    return (query: string): number[] => index.search(query, { limit: items.length });
  };
  return Promise.resolve(inMemory(parts.flat().join('\n'), script, open));
}

function lunrZh(items: readonly Item[]): Promise<Built> {
  const lunr = required('lunr');
  required('lunr-languages/lunr.stemmer.support.js')(lunr);
  required('lunr-languages/lunr.zh.js')(lunr);
  const made = lunr(function build(this: {
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
  const json = JSON.stringify(made);
  const script = join(required.resolve('lunr'), '../lunr.min.js');
  const open = () => {
    const index = lunr.Index.load(JSON.parse(json));
    return (query: string): number[] =>
      index.search(query.replace(/[:~^+*-]/gu, ' ')).map(({ ref }: { ref: string }) => Number(ref));
  };
  return Promise.resolve(inMemory(json, script, open));
}
