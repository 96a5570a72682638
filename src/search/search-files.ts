import { gzipSync } from 'node:zlib';
import { distinctCharacters } from '../document/characters.ts';
import { oncePer } from '../document/once.ts';
import type {
  EngineName,
  SearchClause,
  SearchDocument,
  SearchIndex,
  SearchName,
  SearchNames,
} from './browser/data.ts';
import { rowOf } from './browser/rows.ts';
import { dataScript } from './data-script.ts';
import { type ClauseToIndex, type IndexFiles, indexFiles, type ToIndex } from './index-files.ts';
import { soundsOf, syllablesOf } from './syllables.ts';
import { variantPairs } from './variant-pairs.ts';

/** What is searched. */
export interface SearchContent {
  documents: SearchDocument[];
  /** In reading order. */
  clauses: SearchClause[];
  names: Omit<SearchName, 'pinyin'>[];
}

export type EngineChoice = EngineName | 'auto';

/**
 * Up to here readers load all texts, in bytes after gzip; above, an index of pairs says which. At the sizes measured
 * Pagefind's asks for more bytes, and to make for more time, for the same answers (docs/search.md): it is there for who
 * asks for it.
 */
const mostForScan = 300_000;
/** About how much JSON a file of texts holds, in UTF-16 units: few files where all are read, small ones where some are. */
const shardLength = { scan: 60_000, pagefind: 20_000, grams: 20_000 } as const;

/** The engine that is asked for, or the one that fits the amount of text. */
export function engineFor(content: SearchContent, choice: EngineChoice = 'auto'): EngineName {
  if (choice !== 'auto') return choice;
  return sizeOf(shardsOf(content, shardLength.scan)) <= mostForScan ? 'scan' : 'grams';
}

/** Shards that are measured, of many some from everywhere: that is enough to tell which way to go. */
const mostMeasured = 12;

/** Bytes after gzip. */
function sizeOf(shards: readonly Shard[]): number {
  const step = Math.ceil(shards.length / mostMeasured);
  const measured = shards.filter((_, i) => i % step === 0);
  const size = measured.reduce(
    (sum, { json }) => sum + gzipSync(dataScript('text', json)).length,
    0,
  );
  return (size * shards.length) / measured.length;
}

/**
 * The files of the search by their path in the site. They are classic scripts that hand their
 * data over: the only way in which a page opened from a folder can load data.
 *
 * @param index makes the index; elsewhere, where there is a free core
 */
export async function searchFiles(
  content: SearchContent,
  engine: EngineName,
  index: (what: ToIndex) => Promise<IndexFiles> = indexFiles,
): Promise<Map<string, string>> {
  const names = namesOf(content);
  const { variants } = names;
  const documents = clausesToIndex(content);
  const indexing = engine === 'scan' ? undefined : index({ engine, documents, variants });
  const shards = shardsOf(content, shardLength[engine]);
  const { means, data: more = [], scripts = [] } = (await indexing) ?? {};
  const whole: SearchIndex = {
    documents: content.documents,
    shards: shards.map(({ first }) => first),
    ...(means ? { means } : {}),
  };
  const written: [string, string][] = [
    ['index-data', JSON.stringify(whole)],
    ['names-data', JSON.stringify(names)],
    ...more,
    ...shards.map(({ json }, i): [string, string] => [`text-${i + 1}`, json]),
  ];
  return new Map([
    ...written.map(([name, json]): [string, string] => [
      `search/${name}.js`,
      dataScript(name, json),
    ]),
    ...scripts,
  ]);
}

function clausesToIndex({ documents, clauses }: SearchContent): ClauseToIndex[][] {
  const all = clauses.map(({ text, title, head }) => ({
    ...{ text, title },
    ...(head ? { head } : {}),
  }));
  return documents.map(({ first, clauses: count }) => all.slice(first, first + count));
}

function namesOf({ clauses, names }: SearchContent): SearchNames {
  const characters = distinctCharacters([
    ...clauses.map(({ text }) => text),
    ...names.flatMap(({ forms, successors }) => [...forms, ...successors]),
  ]);
  return {
    variants: variantPairs(characters),
    sounds: soundsOf(characters),
    names: names.map((name) => ({ ...name, pinyin: name.forms.map(syllablesOf) })),
  };
}

/** Some rows that travel together. */
interface Shard {
  /** Number of the first. */
  first: number;
  json: string;
}

/** The clauses as rows; both what chooses the engine and what writes the files asks for them. */
const rowsOf = oncePer(({ clauses }: SearchContent) =>
  clauses.map((clause) => JSON.stringify(rowOf(clause))),
);

function shardsOf(content: SearchContent, most: number): Shard[] {
  const shards: { first: number; rows: string[] }[] = [{ first: 0, rows: [] }];
  let length = 0;
  for (const [i, row] of rowsOf(content).entries()) {
    if (length > 0 && length + row.length > most) {
      shards.push({ first: i, rows: [] });
      length = 0;
    }
    shards.at(-1)?.rows.push(row);
    length += row.length;
  }
  return shards.map(({ first, rows }) => ({ first, json: `[${rows.join(',')}]` }));
}
