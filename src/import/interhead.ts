import { type Doubt, doubt } from './doubt.ts';
import { labelOf } from './labels.ts';
import { close, type Open, ranks } from './open.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread } from './punctuation.ts';
import { slice } from './traced.ts';
import type { Node } from './tree.ts';

/** 序言 alone on its line. */
export function isPreamble(text: string): boolean {
  return /^(?:序|前|引|导|導|绪|緒|弁)\s*言$|^序\s*文$/u.test(text);
}

/** 附则 and the like without a number, above an article or a section. */
export function isInterhead(
  { text, rows, picture }: Paragraph,
  next: Paragraph | undefined,
): boolean {
  const below = next && labelOf(next.text);
  const above = below?.form === 'article' || (below?.form === 'section' && below.number === 1);
  const words = rows || picture !== undefined ? '' : text.text;
  return (
    above &&
    words.length > 0 &&
    words.length <= 32 &&
    !/[，。；：？！“”（）《》]|通过$/u.test(words)
  );
}

/** A division without its number: a section where sections count on below it, else a chapter. */
export function interhead(
  { text, line }: Paragraph,
  below: readonly Paragraph[],
  open: Open,
  doubts: Doubt[],
): void {
  const next = below.map((one) => labelOf(one.text)).find((one) => one && ranks.includes(one.form));
  const inSection = open.divisions.some(({ rank }) => rank === ranks.indexOf('section'));
  const counts = next?.form === 'section' && next.number > 1 && inSection;
  const widest = Math.min(ranks.indexOf('chapter'), ...open.divisions.map(({ rank }) => rank));
  // 附则 closes the whole of a law, whatever parts it has.
  const closes = /^附\s*[则則]$/u.test(text.text) && next === undefined;
  const own = ranks.indexOf(counts ? 'section' : 'chapter');
  const rank = closes ? widest : own;
  open.divisions = open.divisions.filter((one) => one.rank < rank);
  const children: Node[] = [];
  const label = slice(text, 0, 0);
  (open.divisions.at(-1)?.children ?? open.root).push({
    kind: 'division',
    ...{ label, title: unspread(text), children, line },
  });
  open.divisions.push({ rank, children });
  close(open);
  doubts.push(unnumbered(line, text.text, counts ? ['节', 'section'] : ['章', 'chapter']));
}

function unnumbered(line: number, text: string, [zh, en]: readonly [string, string]): Doubt {
  return doubt(
    line,
    0.7,
    `“${text}”在条文之上，没有序号：作没有序号的${zh}`,
    `“${text}” above articles, without a number: taken as a ${en} without one`,
  );
}

/** 前言 or 附录, marked as a heading, of the rank that the numbered ones have. */
export function isBareHeading(
  { text, heading, rows, picture }: Paragraph,
  next: Paragraph | undefined,
  open: Open,
): boolean {
  const free = open.divisions.length === 0 && open.article === undefined;
  if (isPreamble(text.text) && free) return next !== undefined && labelOf(next.text) === undefined;
  const inside = (open.bare ?? []).some((one) => heading > one.heading);
  const ranks = open.heading === undefined || heading <= open.heading || inside;
  const plain =
    !rows && picture === undefined && /^\p{sc=Han}[^，。；：？！]{1,23}$/u.test(text.text);
  return heading > 0 && free && ranks && plain && next !== undefined;
}

/** A part without a number, beside those that have one. */
export function bareHeading({ text, line, heading }: Paragraph, open: Open, doubts: Doubt[]): void {
  const children: Node[] = [];
  close(open);
  const title = unspread(text);
  const around = (open.bare ?? []).filter((one) => heading > one.heading && heading > 0);
  const node: Node = { kind: 'division', label: slice(text, 0, 0), title, children, line };
  (around.at(-1)?.children ?? open.root).push(node);
  open.bare = [...around, { heading, children }];
  open.section = children;
  if (heading > 0) open.heading ??= heading;
  doubts.push(
    doubt(
      line,
      0.7,
      `“${title.text}”${heading > 0 ? '是抄本的标题' : '独占一行'}，没有序号：作没有序号的一部分`,
      `“${title.text}” is a heading without a number: taken as a part without one`,
    ),
  );
}
