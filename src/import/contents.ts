import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread } from './punctuation.ts';
import type { Node } from './tree.ts';

/** Paragraphs above it, at most: a line on the adoption, and the like. */
const furthest = 6;

/** 目录: up to where its first entry comes again, or to the first sentence. */
export function contentsIn(
  paragraphs: readonly Paragraph[],
): { node: Node; start: number; end: number } | undefined {
  const start = paragraphs
    .slice(0, furthest)
    .findIndex(({ text }) => /^目\s*[录次錄]$/u.test(text.text));
  const above = paragraphs.slice(0, Math.max(0, start));
  if (above.some(({ text }) => labelOf(text) !== undefined)) return undefined;
  const [title, first] = start < 0 ? [] : paragraphs.slice(start);
  if (!title || !first) return undefined;
  const opening = openingOf(first);
  const again = paragraphs.findIndex(
    (one, i) => i > start + 1 && (openingOf(one) === opening || /[。：；]$/u.test(one.text.text)),
  );
  if (again < 0) return undefined;
  const lines = paragraphs.slice(start + 1, again).map(({ text }) => text);
  const entries = lines.filter(({ text }) => text !== '');
  const node: Node = {
    kind: 'contents',
    title: unspread(title.text),
    entries,
    line: title.line,
  };
  return { node, start, end: again };
}

/** The number of an entry, or its words without the page that they name. */
function openingOf({ text }: Paragraph): string {
  return labelOf(text)?.label.text ?? text.text.replace(/[\s.．…·]*\d*$/u, '');
}
