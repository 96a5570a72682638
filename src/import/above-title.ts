import { type Doubt, doubt } from './doubt.ts';
import { looksLikeBody, looksLikeTitle } from './elements.ts';
import { areMarks } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';

export const aboveReason = '抄本标题之上的各行不成版头；读本标题在前，各行在后，照录。';

/** How many lines with a colon, a number or marks stand above what is surely the title: 等级　特提　×发〔2021〕12号, 特急. */
export function aboveTitle(paragraphs: readonly Paragraph[]): number {
  const title = paragraphs.slice(0, 5).findIndex((_, i) => isTitle(paragraphs.slice(i, i + 3)));
  const above = paragraphs.slice(0, Math.max(0, title));
  const noted = ({ text }: Paragraph) =>
    areMarks(text) ||
    /[：:]|〔\d{4}〕\d+号|^(?:发\s*往|发电单位|等\s*级|签\s*批)\S*\s|^内部明电$/u.test(text.text);
  const other = above.every((one) => noted(one) || looksLikeBody(one.text.text));
  return other && above.some(noted) ? above.length : 0;
}

/** On one line, or on several the first of which has 关于. */
function isTitle(lines: readonly Paragraph[]): boolean {
  const [first = '', ...others] = lines.map(({ text }) => text.text);
  if (looksLikeTitle(first)) return true;
  if (!/关于|關於/u.test(first) || /[。：；]|\s{2,}/u.test(first)) return false;
  return others.some((_, i) => looksLikeTitle([first, ...others.slice(0, i + 1)].join('')));
}

export function movedBelow(line: number): Doubt {
  return doubt(line, 0.6, aboveReason, 'a line above the title that is no mark stands below it');
}
