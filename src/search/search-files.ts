import { gzipSync } from 'node:zlib';
import type {
  EngineName,
  SearchClause,
  SearchDocument,
  SearchIndex,
  SearchName,
  SearchNames,
} from './browser/data.ts';
import { fold } from './browser/fold.ts';
import { type ClauseRow, rowOf } from './browser/rows.ts';
import { simplifier } from './browser/variants.ts';
import { gramIndex } from './gram-files.ts';
import { soundsOf, syllablesOf } from './syllables.ts';
import { variantPairs } from './variant-pairs.ts';

/** What is searched. */
export interface SearchContent {
  documents: SearchDocument[];
  /** In reading order. */
  clauses: SearchClause[];
  names: Omit<SearchName, 'pinyin'>[];
}

/** Up to here readers load all texts, in bytes after gzip; above, an index says which. */
const mostForScan = 300_000;
/** About how much JSON a file of texts holds, in UTF-16 units. */
const shardLength = 60_000;

/**
 * The files of the search by their path in the site. They are classic scripts that hand their
 * data over: the only way in which a page opened from a folder can load data.
 */
export function searchFiles(
  content: SearchContent,
  engine: EngineName | 'auto' = 'auto',
): Map<string, string> {
  const shards = shardsOf(content.clauses.map(rowOf));
  const texts = shards.map((rows, i): [string, unknown] => [`text-${i + 1}`, rows]);
  const chosen = engine === 'auto' ? engineFor(texts) : engine;
  const names = namesOf(content);
  const grams = gramsOf(chosen, content, names);
  const index: SearchIndex = {
    engine: chosen,
    documents: content.documents,
    shards: firstsOf(shards),
    buckets: grams.buckets,
    common: grams.common,
  };
  const files: [string, unknown][] = [
    ['index-data', index],
    ['names-data', names],
    ...texts,
    ...grams.files,
  ];
  return new Map(files.map(([name, data]) => [`search/${name}.js`, script(name, data)]));
}

function gramsOf(engine: EngineName, { clauses }: SearchContent, { variants }: SearchNames) {
  if (engine === 'scan') return { buckets: 0, common: [], files: new Map<string, unknown>() };
  const simplify = simplifier(variants);
  return gramIndex(clauses.map(({ text }) => simplify(fold(text))));
}

function engineFor(texts: readonly [string, unknown][]): EngineName {
  const sizes = texts.map(([name, rows]) => gzipSync(script(name, rows)).length);
  return sizes.reduce((sum, size) => sum + size, 0) > mostForScan ? 'grams' : 'scan';
}

function namesOf({ clauses, names }: SearchContent): SearchNames {
  const texts = [
    ...clauses.map(({ text }) => text),
    ...names.flatMap(({ forms, successors }) => [...forms, ...successors]),
  ];
  return {
    variants: variantPairs(texts),
    sounds: soundsOf(texts),
    names: names.map((name) => ({ ...name, pinyin: name.forms.map(syllablesOf) })),
  };
}

function shardsOf(rows: readonly ClauseRow[]): ClauseRow[][] {
  const shards: ClauseRow[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const more = JSON.stringify(row).length;
    if (length > 0 && length + more > shardLength) {
      shards.push([]);
      length = 0;
    }
    shards.at(-1)?.push(row);
    length += more;
  }
  return shards;
}

function firstsOf(shards: readonly (readonly unknown[])[]): number[] {
  let first = 0;
  return shards.map(({ length }) => {
    first += length;
    return first - length;
  });
}

/** One JSON string, because parsers read it faster than an object literal; in quotes that JSON seldom has. */
function script(name: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `hongtouSearchData('${name}','${json}');\n`;
}
