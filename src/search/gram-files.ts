import type { Grams } from './browser/data.ts';
import { bucketOf, commonFile } from './browser/grams.ts';
import { joinGrams } from './joined-grams.ts';
import type { PartGrams } from './part-grams.ts';

/** A pair that more than this share of all clauses hold has a file of its own, so that it burdens no other query. */
const commonShare = 1 / 100;
const fewestCommon = 500;
/** Pairs to a file, so that a file is a few tens of kilobytes. */
const pairsToFile = 400;

/** How the grams of documents are dealt to files. */
export interface DealtGrams {
  grams: Grams;
  /** How many grams there are. */
  size: number;
  /** How many texts each document has. */
  texts: number[];
}

export interface GramFiles extends DealtGrams {
  /** By name, without `.js`: each a `GramFile` as JSON. */
  files: Map<string, string>;
}

/** A gram with its texts, as `steps` of a `JoinedGram` in base 64. */
type PackedGram = readonly [gram: string, steps: string];

/**
 * For every character and pair of characters, the texts that hold it.
 *
 * @param parts of the documents, in the order of their texts' numbers
 * @param prefix of the files' names
 */
export function gramIndex(parts: readonly PartGrams[], prefix: string): GramFiles {
  const all = joinGrams(parts);
  const texts = parts.map((part) => part.texts);
  const most = mostInBucket(texts);
  const common = all.flatMap(({ gram, count }) => (count > most ? [gram] : [])).sort();
  const grams = { prefix, buckets: bucketsFor(all.length), common };
  const files = new Map(filesOf(grams).map((name) => [name, '{}']));
  const fileFor = fileOf(grams);
  const dealt = Map.groupBy(all, ({ gram }) => fileFor(gram));
  for (const [name, some] of dealt)
    files.set(name, gramFile(some.map(({ gram, steps }) => [gram, base64(steps)])));
  return { grams, size: all.length, texts, files };
}

export function bucketsFor(size: number): number {
  return Math.max(1, Math.ceil(size / pairsToFile));
}

/** As many texts may hold a gram that has no file of its own. @param texts of each document */
export function mostInBucket(texts: readonly number[]): number {
  const all = texts.reduce((sum, some) => sum + some, 0);
  return Math.max(fewestCommon, all * commonShare);
}

/** The names of all files. */
export function filesOf({ prefix, buckets, common }: Grams): string[] {
  const dealt = Array.from({ length: buckets }, (_, i) => `${prefix}-${i + 1}`);
  return [...dealt, ...common.map((gram) => commonFile(prefix, gram))];
}

/** Says in which file a gram stands. */
export function fileOf({ prefix, buckets, common }: Grams): (gram: string) => string {
  const own = new Set(common);
  return (gram) =>
    own.has(gram) ? commonFile(prefix, gram) : `${prefix}-${bucketOf(gram, buckets) + 1}`;
}

/** As text at once: an object of so many properties would be slow to make. @param some in rising order */
export function gramFile(some: readonly PackedGram[]): string {
  const pairs = some.map(([gram, steps]) => `${JSON.stringify(gram)}:"${steps}"`);
  return `{${pairs.join(',')}}`;
}

export function base64({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('base64');
}
