import { gzipSync } from 'node:zlib';
import { distinctCharacters } from '../document/characters.ts';
import type {
  EngineName,
  Means,
  SearchClause,
  SearchDocument,
  SearchIndex,
  SearchName,
  SearchNames,
} from './browser/data.ts';
import { fold } from './browser/fold.ts';
import { headsOf } from './browser/heads.ts';
import { rowOf } from './browser/rows.ts';
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

export type EngineChoice = EngineName | 'auto';

/** Up to here readers load all texts, in bytes after gzip; above, an index says which. */
const mostForScan = 300_000;
/** Up to here that index is Pagefind's. */
const mostForPagefind = 1_500_000;
/** About how much JSON a file of texts holds, in UTF-16 units: few files where all are read, small ones where some are. */
const shardLength = { scan: 60_000, pagefind: 20_000, grams: 20_000 } as const;

/** The engine that is asked for, or the one that fits the amount of text. */
export function engineFor({ clauses }: SearchContent, choice: EngineChoice = 'auto'): EngineName {
  if (choice !== 'auto') return choice;
  const size = sizeUpTo(mostForPagefind, shardsOf(clauses, shardLength.scan));
  if (size <= mostForScan) return 'scan';
  return size <= mostForPagefind ? 'pagefind' : 'grams';
}

/** Bytes after gzip; of a large archive no more are measured than tell that there are too many. */
function sizeUpTo(most: number, shards: Iterable<Shard>): number {
  let size = 0;
  for (const { json } of shards) {
    size += gzipSync(script('text', json)).length;
    if (size > most) return size;
  }
  return size;
}

/**
 * The files of the search by their path in the site. They are classic scripts that hand their
 * data over: the only way in which a page opened from a folder can load data.
 */
export async function searchFiles(
  content: SearchContent,
  engine: EngineName,
): Promise<Map<string, string>> {
  const shards = [...shardsOf(content.clauses, shardLength[engine])];
  const names = namesOf(content);
  const { means, data: more, scripts } = await indexed(engine, content, names);
  const index: SearchIndex = {
    documents: content.documents,
    shards: shards.map(({ first }) => first),
    variants: engine === 'scan' ? '' : names.variants,
    ...(means ? { means } : {}),
  };
  const data: [string, unknown][] = [['index-data', index], ['names-data', names], ...more];
  const written = [
    ...data.map(([name, one]): [string, string] => [name, JSON.stringify(one)]),
    ...shards.map(({ json }, i): [string, string] => [`text-${i + 1}`, json]),
  ];
  return new Map([
    ...written.map(([name, json]): [string, string] => [`search/${name}.js`, script(name, json)]),
    ...scripts,
  ]);
}

/** What an engine reads besides the texts. */
interface Indexed {
  means?: Means;
  data: Iterable<[string, unknown]>;
  scripts: Iterable<[string, string]>;
}

async function indexed(
  engine: EngineName,
  { clauses }: SearchContent,
  { variants }: SearchNames,
): Promise<Indexed> {
  if (engine === 'scan') return { data: [], scripts: [] };
  const simplify = simplifier(variants);
  const texts = clauses.map(({ text }) => simplify(fold(text)));
  const { files, ...heads } = gramIndex(clauses.flatMap(headsOf).map(simplify), 'heads');
  if (engine === 'grams') {
    const { files: more, ...grams } = gramIndex(texts, 'grams');
    return { means: { texts: grams, heads }, data: [...files, ...more], scripts: [] };
  }
  const { pagefindFiles } = await import('./pagefind-files.ts');
  const { firsts, files: made, script: client } = await pagefindFiles(texts);
  const more = [...made].map(([name, bytes]): [string, unknown] => [`pagefind/${name}`, bytes]);
  return {
    means: { texts: { firsts }, heads },
    data: [...files, ...more],
    scripts: [['search/pagefind.js', client]],
  };
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

/** One after the other, since not all may be asked for. */
function* shardsOf(clauses: readonly SearchClause[], most: number): Generator<Shard> {
  let [first, length] = [0, 0];
  let rows: string[] = [];
  for (const [i, clause] of clauses.entries()) {
    const row = JSON.stringify(rowOf(clause));
    if (length > 0 && length + row.length > most) {
      yield { first, json: `[${rows.join(',')}]` };
      [first, length, rows] = [i, 0, []];
    }
    rows.push(row);
    length += row.length;
  }
  yield { first, json: `[${rows.join(',')}]` };
}

/** One JSON string, because parsers read it faster than an object literal; in quotes that JSON seldom has. */
function script(name: string, json: string): string {
  const quoted = json.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `hongtouSearchData('${name}','${quoted}');\n`;
}
