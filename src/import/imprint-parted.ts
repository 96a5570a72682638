import { isLabel } from './annexes.ts';
import { copied, imprintOf, isImprint, printed } from './imprint.ts';
import type { Paragraph } from './paragraphs.ts';

/** 版记, and beside it what today's has no place for: pictures, tables and formulas in it or below it among that. */
export function imprintParted(given: readonly Paragraph[]) {
  const { first } = wordsParted(given.filter(isWorded));
  const from = first ? given.indexOf(first) : given.length;
  const plates = given.slice(from).filter((one) => !isWorded(one));
  return { ...wordsParted(given.filter((one) => !plates.includes(one))), plates };
}

function isWorded({ rows, picture, tex }: Paragraph): boolean {
  return !rows && picture === undefined && tex === undefined;
}

function wordsParted(paragraphs: readonly Paragraph[]) {
  const isPrinted = (one: Paragraph) => isWorded(one) && printedLine.test(one.text.text);
  const end = paragraphs.findLastIndex((one) => !isPrinted(one)) + 1;
  const copies = paragraphs.slice(end);
  const rest = paragraphs.slice(0, end);
  const above = (main: readonly Paragraph[]) => {
    const end = main.findLastIndex(({ text }) => !leftOver.test(text.text)) + 1;
    // Minutes have their own place for who gets them.
    const minutes = /^(?:出席|请假|列席|记录|整理|主持)/u.test(main[end - 1]?.text.text ?? '');
    return minutes ? { main, left: [] } : { main: main.slice(0, end), left: main.slice(end) };
  };
  // 抄报 may stand above 抄送.
  const ways = rest.flatMap(({ text }, i) => (copied.test(text.text) ? [i] : []));
  const copiedAt = ways.find((i) => isImprint(rest.slice(i))) ?? ways[0] ?? -1;
  const at = copiedAt < 0 ? printedAt(rest) : copiedAt;
  const lines = at < 0 ? [] : rest.slice(at);
  const whole = lines.every(isWorded) && isImprint(lines);
  const { main, left } = above(whole ? rest.slice(0, at) : rest);
  // Without 版记 the number of copies is the last line of the text.
  if (!whole && left.length === 0)
    return { main: [...paragraphs], imprint: imprintOf([]), copies: [] };
  const first = whole ? lines[0] : undefined;
  return { main, first, imprint: imprintOf(whole ? lines : []), copies: [...left, ...copies] };
}

/** How many were printed, and who read the proofs. */
const printedLine =
  /^(?:(?:承|经)\s*办\S*\s*[：:].*|(?=\S)(?:校\s*对\s*[：:]\s*\S+\s*)?(?:[（(]?共印\s*\d+\s*份[)）]?。?)?)$/u;

/** 主题词, whom to ask, and who gets a copy where no office printed it. */
const leftOver =
  /^(?:联系(?:人|电话|方式|单位)\S{0,6}|主\s*题\s*词|信息公开(?:选项|形式|方式|类别|属性)|公开(?:选项|方式|属性)|抄\s*[送报]|分\s*送|发\s*送|[发送报])\s*[：:]/u;

/** Without 抄送 the imprint begins with the office, on the line of its date or above it. */
function printedAt(paragraphs: readonly Paragraph[]): number {
  const at = paragraphs.findLastIndex(({ text }) => printed.test(text.text));
  if (at < 0) return -1;
  const alone = /^[\d〇零○一二]/u.test(paragraphs[at]?.text.text ?? '');
  return alone && at > 0 ? at - 1 : at;
}

/** What today's format has no place for, between 附注 and the label of an annex. */
export function straysIn(below: readonly Paragraph[]): Paragraph[] {
  const end = below.findIndex(({ text }) => !leftOver.test(text.text));
  return end > 0 && isLabel(below, end) ? below.slice(0, end) : [];
}
