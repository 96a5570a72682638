import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { nothing } from './traced.ts';

/**
 * Numbers alone on their lines that part a sentence, 实 3 现, are page numbers, and with them those that count on from
 * them; others may be words.
 */
export function withoutBarePages(lines: readonly Line[]): Line[] {
  const worded = lines.filter(({ text, page, rule }) => text.text !== '' || page || rule);
  const bare = worded.flatMap((one, at) => (isBare(one) ? [{ one, at }] : []));
  const offsets = new Set(
    bare.flatMap(({ one, at }, i) =>
      partsSentence(worded[at - 1], worded[at + 1]) ? [Number(one.text.text) - i] : [],
    ),
  );
  const pages = new Set(
    bare.flatMap(({ one }, i) => (offsets.has(Number(one.text.text) - i) ? [one] : [])),
  );
  return lines.map((line) => (pages.has(line) ? { ...line, text: nothing, page: true } : line));
}

function isBare({ text, heading, cells }: Line): boolean {
  return heading === 0 && !cells && /^\d{1,3}$/u.test(text.text);
}

function partsSentence(before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || before.cells || after.cells || before.heading > 0) return false;
  const open = /^.{15,}[\p{Script=Han}\w，、]$/u.test(before.text.text);
  return (
    open && /^[\p{Script=Han}，。；、]/u.test(after.text.text) && labelOf(after.text) === undefined
  );
}
