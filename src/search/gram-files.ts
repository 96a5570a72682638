import type { Grams } from './browser/data.ts';
import { bucketOf, commonFile } from './browser/grams.ts';
import { type Holders, holdersOf } from './gram-holders.ts';

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
 * @param texts folded and simple, in the order of their numbers
 * @param prefix of the files' names
 */
export function gramIndex(texts: readonly string[], prefix: string): GramFiles {
  const all = holdersOf(texts);
  const buckets = Math.max(1, Math.ceil(all.length / pairsToFile));
  const limit = Math.max(fewestCommon, texts.length * commonShare);
  const isCommon = ({ numbers }: Holders): boolean => numbers.length > limit;
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
function fileOf(some: readonly Holders[]): string {
  const pairs = some.map(
    ({ gram, numbers }) => `${JSON.stringify(gram)}:"${packNumbers(numbers)}"`,
  );
  return `{${pairs.join(',')}}`;
}

/** Rising numbers as the steps between them, seven bits a byte, in base 64. */
export function packNumbers(numbers: ArrayLike<number>): string {
  // A number of 32 bits takes five bytes at most.
  const bytes = Buffer.allocUnsafe(5 * numbers.length);
  let [length, last] = [0, 0];
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    let step = number - last;
    last = number;
    while (step > 127) {
      bytes[length++] = (step & 127) + 128;
      step >>>= 7;
    }
    bytes[length++] = step;
  }
  return bytes.toString('base64', 0, length);
}
