import { announces } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, trimmed } from './traced.ts';

const numbered =
  /^(?<mark>\S.*?(?:公告|通告|令))\s*(?<number>(?:\d{4}\s*年|[〔[［（(]\s*\d{4}\s*[〕\]］）)])?\s*第\s*\d+\s*号)$/u;

/** 某部公告2019年第3号 above everything else: the mark and its number, a line each. */
export function partedMarks([first, ...rest]: readonly Paragraph[]): Paragraph[] {
  const { mark = '', number = '' } = numbered.exec(first?.text.text ?? '')?.groups ?? {};
  const named = announces(mark.replace(/令$/u, '公告'));
  if (!first || !named) return first ? [first, ...rest] : [];
  const end = first.text.text.length;
  const part = (from: number, to: number) => trimmed(slice(first.text, from, to));
  return [
    { ...first, text: part(0, mark.length) },
    { ...first, text: part(end - number.length, end), heading: 0, blanks: 0 },
    ...rest,
  ];
}
