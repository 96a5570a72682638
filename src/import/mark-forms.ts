import { bodiesApart, looksLikeBody, looksLikeTitle } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Traced } from './traced.ts';

/** 第12期, or 〔2015〕18 above a title: the number of minutes and bulletins, whose mark is no title. */
export function isIssue([number = '', ...below]: readonly string[]): boolean {
  const bare = /^[〔[［（(【]\d{4}[〕\]］)）】]\s*\d+\s*号?$/u;
  return /[期次](?:\s|$)/u.test(number) || (bare.test(number) && below.some(looksLikeTitle));
}

/** 关于…的公告 below the number: what stands above it is the mark. */
export function isSubject(one: Paragraph | undefined): boolean {
  const text = one?.text.text ?? '';
  return /^(?:关于|關於)[^。]+$|^[^。：]+(?:关于|關於)[^。：]+$/u.test(text);
}

/** Bodies alone or with 文件, though they were marked as a heading. */
export function isNames(text: Traced): boolean {
  return bodiesApart(text).every((one) => looksLikeBody(one.text) || one.text === '文件');
}
