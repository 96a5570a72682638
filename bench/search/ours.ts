import { gzipSync } from 'node:zlib';
import type { EngineName, SearchClause, SearchDocument } from '../../src/search/browser/data.ts';
import { findFirst } from '../../src/search/browser/find.ts';
import { type SearchContent, searchFiles } from '../../src/search/search-files.ts';
import { bundledScripts } from '../../src/site/scripts.ts';
import { engineFrom, findIn } from '../../test/support/search.ts';
import type { Built, Contender } from './contenders.ts';
import type { Item } from './items.ts';

export function ours(engine: EngineName): Contender {
  return { name: `Hongtou, ${engine}`, build: (items) => build(items, engine) };
}

async function build(items: readonly Item[], name: EngineName): Promise<Built> {
  const files = await searchFiles(contentOf(items), name);
  const scripts = await bundledScripts();
  const sizes = new Map<string, number>();
  const size = (path: string): number => {
    const known = sizes.get(path) ?? gzipSync(files.get(path) ?? scripts.get(path) ?? '').length;
    sizes.set(path, known);
    return known;
  };
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((bytes, path) => bytes + size(path), 0);
  const engine = await engineFrom(files);
  return {
    indexBytes: sum(files.keys()),
    async search(query) {
      const hits = await findIn(engine, query, { literal: true });
      return hits.map(({ text }) => text.number);
    },
    async first(query) {
      const read = new Set(['search/search.js']);
      const opened = await engineFrom(files, (path) => read.add(path));
      const some = await findFirst(opened, query, 12);
      if (some.length === 0) await findIn(opened, query, { literal: true });
      return sum(read);
    },
  };
}

/** A document for each that the items name. */
export function contentOf(items: readonly Item[]): SearchContent {
  const groups = [...Map.groupBy(items, ({ document }) => document)];
  const documents = groups.map(([name, clauses], i) =>
    documentOf(name, `d${i}`, clauses[0]?.id ?? 0, clauses.length),
  );
  const clauses = groups.flatMap(([, own], document) =>
    own.map((item) => clauseOf(item, document)),
  );
  return { documents, clauses, names: [] };
}

function documentOf(name: string, id: string, first: number, clauses: number): SearchDocument {
  const [, title = name, year = ''] = /^(.*?)(?:\((\d{4}).*\))?$/u.exec(name) ?? [];
  const parts = [{ id: 'notice', label: '正文' }];
  const kind = title.slice(-2);
  return { id, title, docNumber: '', year, kind, bodies: [], bodyKinds: [], parts, first, clauses };
}

function clauseOf({ id, text, title }: Item, document: number): SearchClause {
  const kind = title ? '标题' : '段落';
  return { id: `c${id}`, document, part: 0, place: `第 ${id} 段`, kind, text, title };
}
