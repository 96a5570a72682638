import { compare } from '../../src/document/problem.ts';
import type { Summed } from './keys.ts';

/** One of the parts into which a build is divided, from 1. */
export interface Shard {
  index: number;
  of: number;
}

/** @param text such as 2/4 */
export function shardFrom(text: string): Shard | undefined {
  const [index = 0, of = 0] = (/^([1-9]\d{0,4})\/([1-9]\d{0,4})$/u.exec(text) ?? [])
    .slice(1)
    .map(Number);
  return index > 0 && index <= of ? { index, of } : undefined;
}

/** The documents of a part: dealt out by length, so that all parts are about as much work. */
export function partOf(documents: readonly Summed[], { index, of }: Shard): Summed[] {
  const length = ({ document }: Summed) => document.transcript.text.length;
  return documents
    .toSorted((a, b) => length(b) - length(a) || compare(a.document.id, b.document.id))
    .filter((_, i) => i % of === index - 1);
}
