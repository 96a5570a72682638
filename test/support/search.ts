import { beyond } from '../../src/search/browser/beyond.ts';
import type { EngineName, SearchIndex, SearchNames } from '../../src/search/browser/data.ts';
import type { Engine } from '../../src/search/browser/engine.ts';
import { type FindOptions, find, type Hit } from '../../src/search/browser/find.ts';
import { openEngine } from '../../src/search/browser/open.ts';
import { openIndexed } from '../../src/search/browser/open-indexed.ts';
import type { OpenPagefind } from '../../src/search/browser/pagefind/look-up.ts';
import { type SearchContent, searchFiles } from '../../src/search/search-files.ts';

/** The engine over files as the site has them, read as a browser reads them: by running them. */
export async function engineOver(content: SearchContent, name: EngineName): Promise<Engine> {
  return engineFrom(await searchFiles(content, name));
}

/** @param reads is told the path of each file that is read */
export function engineFrom(
  files: ReadonlyMap<string, string>,
  reads: (path: string) => void = () => undefined,
): Promise<Engine> {
  const script = (path: string): string => {
    reads(path);
    const text = files.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  };
  const file = (name: string): Promise<unknown> =>
    Promise.resolve(dataIn(script(`search/${name}.js`), name));
  const source = {
    file,
    index: () => file('index-data') as Promise<SearchIndex>,
    names: () => file('names-data') as Promise<SearchNames>,
  };
  const pagefind = () => Promise.resolve(pagefindIn(script('search/pagefind.js')));
  return openEngine(source, () => {
    reads('search/more.js');
    return Promise.resolve(openIndexed(pagefind));
  });
}

/** What a file hands over under its own name. */
function dataIn(script: string, name: string): unknown {
  const received = new Map<string, string>();
  new Function('hongtouSearchData', script)((of: string, json: string) => received.set(of, json));
  return JSON.parse(received.get(name) ?? '');
}

function pagefindIn(script: string): OpenPagefind {
  const given: { hongtouPagefind?: OpenPagefind } = {};
  new Function('globalThis', script)(given);
  if (!given.hongtouPagefind) throw new Error('no Pagefind');
  return given.hongtouPagefind;
}

export function findIn(engine: Engine, query: string, options: FindOptions = {}): Promise<Hit[]> {
  return find(engine, query, options, () => Promise.resolve(beyond));
}

/** A content of plain clauses. */
export function contentOf(
  texts: readonly string[],
  names: SearchContent['names'] = [],
): SearchContent {
  return {
    documents: [
      {
        id: 'd',
        title: '通知',
        docNumber: '甲〔2017〕1号',
        year: '2017',
        kind: '通知',
        bodies: [],
        bodyKinds: [],
        parts: [{ id: 'notice', label: '正文' }],
        first: 0,
        clauses: texts.length,
      },
    ],
    clauses: texts.map((text, i) => ({
      id: `c${i}`,
      document: 0,
      part: 0,
      place: '正文',
      kind: '段落',
      text,
      title: false,
    })),
    names,
  };
}
