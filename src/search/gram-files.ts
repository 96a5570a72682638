import type { Grams } from './browser/data.ts';
import { bucketOf, commonFile, type GramFile } from './browser/grams.ts';

/** A pair that more than this share of all clauses hold has a file of its own, so that it burdens no other query. */
const commonShare = 1 / 100;
const fewestCommon = 500;
/** Pairs to a file, so that a file is a few tens of kilobytes. */
const pairsToFile = 400;

export interface GramFiles extends Grams {
  /** By name, without `.js`. */
  files: Map<string, GramFile>;
}

/**
 * For every character and pair of characters, the texts that hold it.
 *
 * @param texts folded and simple, in the order of their numbers
 * @param prefix of the files' names
 */
export function gramIndex(texts: readonly string[], prefix: string): GramFiles {
  const holders = holdersOf(texts);
  const buckets = Math.max(1, Math.ceil(holders.size / pairsToFile));
  const limit = Math.max(fewestCommon, texts.length * commonShare);
  const files = new Map<string, GramFile>();
  const common: string[] = [];
  for (const [gram, numbers] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isCommon = numbers.length > limit;
    if (isCommon) common.push(gram);
    const name = isCommon ? commonFile(prefix, gram) : `${prefix}-${bucketOf(gram, buckets) + 1}`;
    const file = files.get(name) ?? {};
    file[gram] = packNumbers(numbers);
    files.set(name, file);
  }
  for (let i = 1; i <= buckets; i += 1)
    if (!files.has(`${prefix}-${i}`)) files.set(`${prefix}-${i}`, {});
  return { prefix, buckets, common, files };
}

function holdersOf(texts: readonly string[]): Map<string, number[]> {
  // By their UTF-16 units as one number: millions of short strings would be slow to make and to find.
  const holders = new Map<number, number[]>();
  const put = (gram: number, number: number): void => {
    const numbers = holders.get(gram);
    if (!numbers) holders.set(gram, [number]);
    else if (numbers[numbers.length - 1] !== number) numbers.push(number);
  };
  texts.forEach((text, number) => {
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      put(unit, number);
      if (i > 0) put((before + 1) * units + unit, number);
      before = unit;
    }
  });
  return new Map([...holders].map(([gram, numbers]) => [wordsOf(gram), numbers]));
}

/** Values of a UTF-16 unit. */
const units = 0x10000;

function wordsOf(gram: number): string {
  const first = Math.floor(gram / units) - 1;
  return first < 0 ? String.fromCharCode(gram) : String.fromCharCode(first, gram % units);
}

/** Rising numbers as the steps between them, seven bits a byte, in base 64. */
export function packNumbers(numbers: readonly number[]): string {
  const bytes: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let step = number - last;
    last = number;
    while (step > 127) {
      bytes.push((step % 128) + 128);
      step = Math.floor(step / 128);
    }
    bytes.push(step);
  }
  return Buffer.from(bytes).toString('base64');
}
