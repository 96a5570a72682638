import type { Item } from './items.ts';

/** Plain comparison, width, case and white space aside: the items that hold a query, and those that are it as a whole. */
export interface Oracle {
  holding: (query: string) => number[];
  whole: (query: string) => number[];
}

export function oracleOver(items: readonly Item[]): Oracle {
  const texts = items.map(({ text }) => plain(text));
  const where = (is: (text: string) => boolean) =>
    texts.flatMap((text, id) => (is(text) ? [id] : []));
  return {
    holding: (query) => {
      const wanted = plain(query);
      return where((text) => text.includes(wanted));
    },
    whole: (query) => where((text) => text === plain(query)),
  };
}

/** Stretches of 1 to 24 characters of the texts, always the same. */
export function stretchesOver(items: readonly Item[], count: number): string[] {
  const next = numbersFrom(1);
  const stretches: string[] = [];
  while (stretches.length < count) {
    const text = Array.from(items[next(items.length)]?.text ?? '');
    const length = 1 + next(24);
    if (text.length < length) continue;
    const at = next(text.length - length + 1);
    const stretch = text.slice(at, at + length).join('');
    if (stretch.trim() !== '') stretches.push(stretch);
  }
  return stretches;
}

/** Titles, spread over all of them. */
export function titlesOf(items: readonly Item[], count: number): string[] {
  const titles = [...new Set(items.filter(({ title }) => title).map(({ text }) => text))];
  const step = Math.max(1, Math.floor(titles.length / count));
  return titles.filter((_, i) => i % step === 0).slice(0, count);
}

/** Stretches turned round, as far as they stand nowhere. */
export function absentFrom(items: readonly Item[], count: number): string[] {
  const oracle = oracleOver(items);
  const absent: string[] = [];
  for (const stretch of stretchesOver(items, 6 * count)) {
    const turned = [...stretch.replace(/[^\p{Script=Han}]/gu, '')].reverse().join('');
    if (turned.length > 2 && oracle.holding(turned).length === 0) absent.push(turned);
    if (absent.length === count) break;
  }
  return absent;
}

function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
