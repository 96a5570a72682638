import type { Item } from './items.ts';

export type Oracle = (query: string) => number[];

/** Plain comparison, width, case and white space aside. */
export function oracleOver(items: readonly Item[]): Oracle {
  const texts = items.map(({ text }) => plain(text));
  return (query) => {
    const wanted = plain(query);
    return texts.flatMap((text, id) => (text.includes(wanted) ? [id] : []));
  };
}

/** Stretches of 2 to 12 characters of the texts, always the same. */
export function stretchesOver(items: readonly Item[], count: number): string[] {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const stretches: string[] = [];
  while (stretches.length < count) {
    const text = Array.from(items[next(items.length)]?.text ?? '');
    const length = 2 + next(11);
    if (text.length < length) continue;
    const at = next(text.length - length + 1);
    const stretch = text.slice(at, at + length).join('');
    if (/^[\p{L}\p{N}]+$/u.test(stretch)) stretches.push(stretch);
  }
  return stretches;
}

/** Stretches turned round, as far as they stand nowhere. */
export function absentFrom(items: readonly Item[], count: number): string[] {
  const oracle = oracleOver(items);
  return stretchesOver(items, 4 * count)
    .map((stretch) => [...stretch].reverse().join(''))
    .filter((stretch) => oracle(stretch).length === 0)
    .slice(0, count);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
