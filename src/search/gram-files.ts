import type { Grams } from './browser/data.ts';
import { bucketOf, commonFile } from './browser/grams.ts';
import { type JoinedGram, joinGrams } from './joined-grams.ts';
import type { PartGrams } from './part-grams.ts';

/** A pair that more than this share of all clauses hold has a file of its own, so that it burdens no other query. */
const commonShare = 1 / 100;
const fewestCommon = 500;
/** Pairs to a file, so that a file is a few tens of kilobytes. */
const pairsToFile = 400;

export interface GramFiles extends Grams {
  /** By name, without `.js`: each a `GramFile` as JSON. */
  files: Map<string, string>;
}

/**
 * For every character and pair of characters, the texts that hold it.
 *
 * @param parts of the documents, in the order of their texts' numbers
 * @param prefix of the files' names
 */
export function gramIndex(parts: readonly PartGrams[], prefix: string): GramFiles {
  const all = joinGrams(parts);
  const texts = parts.reduce((sum, part) => sum + part.texts, 0);
  const buckets = Math.max(1, Math.ceil(all.length / pairsToFile));
  const limit = Math.max(fewestCommon, texts * commonShare);
  const isCommon = ({ count }: JoinedGram): boolean => count > limit;
  const files = new Map<string, string>();
  for (let i = 1; i <= buckets; i += 1) files.set(`${prefix}-${i}`, '{}');
  const rare = all.filter((one) => !isCommon(one));
  const dealt = Map.groupBy(rare, ({ gram }) => bucketOf(gram, buckets));
  for (const [bucket, some] of dealt) files.set(`${prefix}-${bucket + 1}`, fileOf(some));
  const common = all.filter(isCommon);
  for (const one of common) files.set(commonFile(prefix, one.gram), fileOf([one]));
  return { prefix, buckets, common: common.map(({ gram }) => gram).sort(), files };
}

/** As text at once: an object of so many properties would be slow to make. */
function fileOf(some: readonly JoinedGram[]): string {
  const pairs = some.map(({ gram, steps }) => `${JSON.stringify(gram)}:"${base64(steps)}"`);
  return `{${pairs.join(',')}}`;
}

function base64({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('base64');
}
