import { announces } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, trimmed } from './traced.ts';

const numbered =
  /^(?<mark>\S.*?(?:公告|通告|令))\s*(?<number>(?:\d{4}\s*年|[〔[［（(]\s*\d{4}\s*[〕\]］）)])?\s*第\s*\d+\s*号)(?:\s+(?<title>(?:关于|關於)\S.*))?$/u;

/** 某部公告2019年第3号 above everything else: the mark and its number, a line each, and the title where it stands behind them. */
export function partedMarks([first, ...rest]: readonly Paragraph[]): Paragraph[] {
  const {
    mark = '',
    number = '',
    title = '',
  } = numbered.exec(first?.text.text ?? '')?.groups ?? {};
  const named = announces(mark.replace(/令$/u, '公告'));
  if (!first || !named) return first ? [first, ...rest] : [];
  const end = first.text.text.length - title.length;
  const part = (from: number, to: number) => trimmed(slice(first.text, from, to));
  const below = { ...first, heading: 0, blanks: 0 };
  return [
    { ...first, text: part(0, mark.length) },
    { ...below, text: part(first.text.text.lastIndexOf(number, end), end) },
    ...(title === '' ? [] : [{ ...below, text: part(end, first.text.text.length) }]),
    ...rest,
  ];
}
