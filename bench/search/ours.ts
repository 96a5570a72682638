import { gzipSync } from 'node:zlib';
import { beyond } from '../../src/search/browser/beyond.ts';
import type { EngineName } from '../../src/search/browser/data.ts';
import { find } from '../../src/search/browser/find.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { browserScripts } from '../../src/site/scripts.ts';
import { engineFrom } from '../../test/support/search.ts';
import type { Built, Contender } from './contenders.ts';
import type { Item } from './items.ts';

export function ours(engine: EngineName): Contender {
  return { name: `Hongtou, ${engine}`, build: (items) => build(items, engine) };
}

async function build(items: readonly Item[], name: EngineName): Promise<Built> {
  const start = performance.now();
  const files = await searchFiles(contentOf(items), name);
  const buildMs = performance.now() - start;
  const scripts = await browserScripts();
  const sizes = new Map(
    [...files, ...scripts].map(([path, text]) => [path, gzipSync(text).length]),
  );
  const read = new Set(['search/search.js']);
  const engine = await engineFrom(files, (path) => read.add(path));
  const search = async (query: string) => {
    const hits = await find(engine, query, {}, () => Promise.resolve(beyond));
    return hits.map(({ text }) => text.number);
  };
  await search(items[0]?.text.slice(0, 4) ?? '');
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((bytes, path) => bytes + (sizes.get(path) ?? 0), 0);
  return { search, firstBytes: sum(read), indexBytes: sum(files.keys()), buildMs };
}

function contentOf(items: readonly Item[]) {
  return {
    documents: [
      {
        id: 'd',
        title: '',
        docNumber: '',
        year: '',
        kind: '',
        bodies: [],
        bodyKinds: [],
        parts: [{ id: 'notice', label: '' }],
        first: 0,
        clauses: items.length,
      },
    ],
    clauses: items.map(({ id, text }) => ({
      id: `c${id}`,
      document: 0,
      part: 0,
      place: '',
      kind: '',
      text,
      title: false,
    })),
    names: [],
  };
}
