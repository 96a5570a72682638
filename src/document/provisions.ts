import type { DivisionLevel } from './block.ts';

/** A number of a law's own kind: 第一章, 第十二条, 第十二条之一. */
export interface Provision {
  level: DivisionLevel | 'article';
  number: number;
  /** 之一 of what was inserted later; 第7-1條 in Taiwan. */
  inserted?: number;
}

const levels: Record<string, Provision['level']> = {
  编: 'part',
  編: 'part',
  分编: 'subpart',
  分編: 'subpart',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

const numeral = '[一二三四五六七八九十百千零〇两]+|\\d{1,4}';
const form = new RegExp(
  `^第(?<number>${numeral})(?:-(?<dashed>\\d{1,2}))?(?<level>分[编編]|[编編章节節条條])(?:之(?<inserted>${numeral}))?$`,
  'u',
);

/** The number that a printed label carries, or undefined where it is none of a law's. */
export function parseProvision(label: string): Provision | undefined {
  const { number, level, dashed, inserted = dashed } = form.exec(label)?.groups ?? {};
  const kind = levels[level ?? ''];
  const value = fromChinese(number ?? '');
  if (!kind || value === undefined) return undefined;
  const later = inserted === undefined ? undefined : fromChinese(inserted);
  return { level: kind, number: value, ...(later === undefined ? {} : { inserted: later }) };
}

const digits = new Map([...'零一二三四五六七八九'].map((digit, i) => [digit, i]));
digits.set('〇', 0).set('两', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 一百二十, 一百零一, 一二〇, 120 as a number; undefined where it is none from 1 on. */
export function fromChinese(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text) || undefined;
  const placed = [...text].some((character) => units.has(character))
    ? byUnits(text)
    : Number([...text].map((character) => digits.get(character)).join(''));
  return placed !== undefined && placed > 0 ? placed : undefined;
}

function byUnits(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = units.get(character);
    if (unit === undefined) digit = digits.get(character);
    else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
