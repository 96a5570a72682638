import { date, looksLikeAddressees, looksLikeTitle } from './elements.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Traced } from './traced.ts';
import { standsUnder } from './under-title.ts';

/** From the first line of the title to behind its last. */
export function titleAt(
  paragraphs: readonly Paragraph[],
  start: number,
  number: number,
): [number, number] {
  const lines = paragraphs.slice(start, start + 5);
  const stop =
    (lines[0]?.heading ?? 0) > 0
      ? headingsIn(lines, number - start, ranksBelow(paragraphs.slice(start)))
      : titleIn(lines, number - start);
  return [start, start + Math.min(stop, lines.length)];
}

/** The ranks of headings below the first line that is none. */
function ranksBelow(paragraphs: readonly Paragraph[]): Set<number> {
  const text = paragraphs.findIndex(({ heading }) => heading === 0);
  return new Set(
    paragraphs.slice(text < 0 ? paragraphs.length : text).map(({ heading }) => heading),
  );
}

/** Headings that follow one another without a number: of one rank, or up to the one that ends as titles do, or whose rank the text has. */
function headingsIn(
  lines: readonly Paragraph[],
  number: number,
  below: ReadonlySet<number>,
): number {
  const stop = lines.findIndex(({ heading, text }, i) => {
    const before = lines[i - 1];
    if (!before) return false;
    const whole =
      heading !== before.heading && (looksLikeTitle(before.text.text) || below.has(heading));
    return heading === 0 || i === number || whole || isNumbered(text);
  });
  return stop < 0 ? lines.length : stop;
}

/** 一、, 1.2 or 第一部分 */
function isNumbered(text: Traced): boolean {
  return labelOf(text) !== undefined || /^(?:\d|第[一二三四五六七八九十]+部分)/u.test(text.text);
}

/** Up to the line that ends as titles do, or that is something else. */
function titleIn(lines: readonly Paragraph[], number: number): number {
  for (const [i, { text }] of lines.entries()) {
    const other =
      i === number ||
      looksLikeAddressees(text.text) ||
      /[。；]|：$/u.test(text.text) ||
      (i > 0 && /\S\s{2,}\S.*\S\s{2,}\S/u.test(text.text)) ||
      (i > 0 && (isNumbered(text) || date.test(text.text) || /^目\s*[录次]$/u.test(text.text)));
    const next = lines[i + 1]?.text.text ?? '';
    if (i > 0 && (other || standsUnder(text.text, next))) return i;
    // 的通知 ends a part of a title where another such line follows.
    const goesOn = looksLikeTitle(next) && next.length < 20;
    if (looksLikeTitle(text.text) && !/^(?:办法|通知)$/u.test(text.text) && !goesOn) return i + 1;
  }
  return 1;
}
