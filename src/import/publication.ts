import { date, dateAtEnd, looksLikeBody } from './elements.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Node } from './tree.ts';

/** Lines of an order, at most. */
const most = 10;

const mark = /^(?<body>\S{2,30}?)(?:令|公告)(?:[（(〔]?\S{0,8}第?\s*\S{1,8}\s*[号號][）)]?)?$/u;

/** …令 or …公告, with its number or without. */
export function opensPublication({ text, heading }: Paragraph): boolean {
  const body = mark.exec(text.text.replace(/\s/gu, ''))?.groups?.body ?? '';
  return heading === 0 && (looksLikeBody(body) || /主席$/u.test(body));
}

/**
 * Behind the order or announcement that publishes a law, where one stands between the title of the law and its text: up
 * to its day. The body that made the law may stand above it. `from` where there is none.
 */
export function publicationEnd(paragraphs: readonly Paragraph[], from: number): number {
  const [first, second] = paragraphs.slice(from, from + 2);
  const named = first && second && looksLikeBody(first.text.text) && opensPublication(second);
  if (!first || !(opensPublication(first) || named)) return from;
  const lines = paragraphs.slice(from, from + most);
  const end = lines.findIndex(({ text }) => date.test(text.text) || isSigned(text.text));
  const inside = lines.slice(0, end + 1);
  const says = inside.some(({ text }) => /(?:公布|发布|颁布)/u.test(text.text));
  return says && !inside.some(({ text }) => labelOf(text)) ? from + end + 1 : from;
}

function isSigned(text: string): boolean {
  return text.length < 40 && dateAtEnd.test(text) && /\s/u.test(text);
}

/** Its words as paragraphs; who signed it, and when, at the right. */
export function publicationNodes(paragraphs: readonly Paragraph[]): Node[] {
  const words = paragraphs.findLastIndex(({ text }) => /。$/u.test(text.text)) + 1;
  const signed = paragraphs.slice(words);
  const [first] = signed;
  return [
    ...paragraphs
      .slice(0, words)
      .map(({ text, line }): Node => ({ kind: 'paragraph', text, line })),
    ...(first
      ? [{ kind: 'signature' as const, lines: signed.map(({ text }) => text), line: first.line }]
      : []),
  ];
}
