import { annexListOf } from './annex-list.ts';
import { date, isDatedBody, looksLikeBody, personForm } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { bodiesIn } from './signatures.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';

/** Lines of names above a day, at most. */
const most = 6;

/** A text that stands behind another may end with a list of annexes, a signature and a day of its own. */
export function endInside(paragraphs: readonly Paragraph[]): {
  body: readonly Paragraph[];
  end: Node[];
} {
  const { body, signature } = signedInside(paragraphs);
  const { start, lines, titles } = annexListOf(body);
  if (titles.length < 2) return { body, end: signature };
  const { line } = body[start] as Paragraph;
  const list = lines.map((text): Node => ({ kind: 'paragraph', text, line }));
  return { body: body.slice(0, start), end: [...list, ...signature] };
}

function signedInside(paragraphs: readonly Paragraph[]): {
  body: readonly Paragraph[];
  signature: Node[];
} {
  const last = paragraphs.length - 1;
  const text = paragraphs[last]?.text.text ?? '';
  const beside = isDatedBody(text) && /\s/u.test(text);
  const above = date.test(text) ? namesAbove(paragraphs, last) : last;
  const [first] = paragraphs.slice(above);
  if (!first || above === 0 || (above === last && !beside))
    return { body: paragraphs, signature: [] };
  const lines = paragraphs.slice(above).map((one) => one.text);
  return {
    body: paragraphs.slice(0, above),
    signature: [{ kind: 'signature', lines, line: first.line }],
  };
}

function namesAbove(paragraphs: readonly Paragraph[], end: number): number {
  let at = end;
  while (at > 0 && end - at < most && isNamed(paragraphs[at - 1])) at -= 1;
  return at;
}

function isNamed(one: Paragraph | undefined): boolean {
  if (!one || one.rows || one.heading > 0 || one.picture !== undefined) return false;
  return bodiesIn(one.text).every(({ text }) => looksLikeBody(text)) || isPerson(one.text);
}

function isPerson({ text }: Traced): boolean {
  return personForm.test(text.replace(/\s/gu, ''));
}
