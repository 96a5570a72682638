import { type Doubt, doubt } from './doubt.ts';
import { looksLikeBody, looksLikeTitle } from './elements.ts';
import { areMarks } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';

export const aboveReason = '抄本标题之上的各行不成版头；读本标题在前，各行在后，照录。';

/** How many lines with a colon, a number or marks stand above what is surely the title: 等级　特提　×发〔2021〕12号, 特急. */
export function aboveTitle(paragraphs: readonly Paragraph[]): number {
  const title = paragraphs.slice(0, 5).findIndex(({ text }) => looksLikeTitle(text.text));
  const above = paragraphs.slice(0, Math.max(0, title));
  const noted = ({ text }: Paragraph) =>
    areMarks(text) ||
    /[：:]|〔\d{4}〕\d+号|^(?:发\s*往|等\s*级|签\s*批)\S*\s|^内部明电$/u.test(text.text);
  const other = above.every((one) => noted(one) || looksLikeBody(one.text.text));
  return other && above.some(noted) ? above.length : 0;
}

export function movedBelow(line: number): Doubt {
  return doubt(line, 0.6, aboveReason, 'a line above the title that is no mark stands below it');
}
