import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { nothing } from './traced.ts';

/**
 * Numbers alone on their lines that part a sentence, 实 3 现, are page numbers, and with them those that count on from
 * them; others may be words.
 */
export function withoutBarePages(lines: readonly Line[]): Line[] {
  const worded = lines.filter(({ text, page, rule }) => text.text !== '' || page || rule);
  const bare = worded.filter(isBare);
  const offsets = new Set(
    bare.flatMap((one, i) => (partsSentence(worded, one) ? [Number(one.text.text) - i] : [])),
  );
  const pages = new Set(bare.filter(({ text }, i) => offsets.has(Number(text.text) - i)));
  return lines.map((line) => (pages.has(line) ? { ...line, text: nothing, page: true } : line));
}

function isBare({ text, heading, cells }: Line): boolean {
  return heading === 0 && !cells && /^\d{1,3}$/u.test(text.text);
}

function partsSentence(worded: readonly Line[], one: Line): boolean {
  const at = worded.indexOf(one);
  const [before, after] = [worded[at - 1], worded[at + 1]];
  if (!before || !after || before.cells || after.cells || after.heading > 0) return false;
  const open = /^.{15,}[\p{Script=Han}\w，、]$/u.test(before.text.text);
  return (
    open && /^[\p{Script=Han}，。；、]/u.test(after.text.text) && labelOf(after.text) === undefined
  );
}
