import { parsePoint, stems } from '../document/numerals.ts';
import { oncePer } from '../document/once.ts';
import { type Doubt, doubt } from './doubt.ts';
import { type Labelled, labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, type Traced, trimmed } from './traced.ts';

// 甲、乙双方 is no number, nor is 甲方.
const opening = new RegExp(`^[${stems}]\\s*[、.．]\\s*(?![${stems}方])`, 'u');

/** The number that a paragraph begins with, 甲、 among them where it is of a list of such. */
export function labelAt(one: Paragraph): Labelled | undefined {
  return labelled(one).label;
}

/** Looked for once: every paragraph asks what those below it begin with. */
const labelled = oncePer(({ text, stem }: Paragraph) => ({
  label: (stem && stemOf(text)) || labelOf(text),
}));

function stemOf(text: Traced): Labelled | undefined {
  const match = opening.exec(text.text);
  const label = match && trimmed(slice(text, 0, match[0].length));
  const number = label && parsePoint(label.text);
  if (!match || !label || typeof number !== 'number') return undefined;
  return { form: '甲、', number, label, rest: slice(text, match[0].length) };
}

/** Those of lists that begin with 甲、 and count on; 辛、 at the head of any other sentence is a word of it. */
export function stemmed(paragraphs: readonly Paragraph[], doubts: Doubt[]): Paragraph[] {
  const found = paragraphs.filter(({ text, rows }) => !rows && stemOf(text));
  const listed = new Set(listsIn(found).flat());
  const [first, ...others] = found.filter((one) => !listed.has(one));
  if (first) doubts.push(noList(first.line, others.length + 1));
  return paragraphs.map((one) => (listed.has(one) ? { ...one, stem: true } : one));
}

function listsIn(found: readonly Paragraph[]): Paragraph[][] {
  const lists: Paragraph[][] = [];
  for (const one of found) {
    const number = stemOf(one.text)?.number;
    const open = lists.at(-1);
    if (number === 1) lists.push([one]);
    else if (open && number === open.length + 1) open.push(one);
  }
  return lists.filter(({ length }) => length > 1);
}

function noList(line: number, count: number): Doubt {
  const [zh, en] = count > 1 ? [`（共 ${count} 处）`, ` (${count} in all)`] : ['', ''];
  return doubt(
    line,
    0.5,
    `以“甲、”之类开头而前后不接：不作序号，作段落，照录${zh}`,
    `paragraphs that begin with 甲、 or its like and do not count on: kept as paragraphs${en}`,
  );
}
