import { replaced, slice, type Traced, trimmed } from './traced.ts';

/** Forms of the standard's elements, as transcripts have them. */
export const number =
  /^(?:[\p{Script=Han}]{0,20}\s*[〔[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d+\s*号|[\p{Script=Han}]{0,20}(?:\d{4}\s*年\s*)?第\s*(?:\d+|[一二三四五六七八九十百〇零]+)\s*号)/u;
export const date = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const kindWord = '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要';
const titleEnd = new RegExp(
  `(?:${kindWord}|办法|方案|规定|条例|细则|规划|要点|制度|章程|名单|计划|指南|规则|安排|解释|答复)(?:（[^）]{1,14}）)?$`,
  'u',
);

export function looksLikeTitle(text: string): boolean {
  return text.length <= 90 && titleEnd.test(text) && !/[。：]/u.test(text);
}

/** The last of the 15 kinds that a title ends with. */
export function kindIn(title: string): string | undefined {
  return new RegExp(`(${kindWord})(?:（[^）]*）)?$`, 'u').exec(title)?.[1];
}

export function looksLikeAddressees(text: string): boolean {
  return (
    /[：:]$/u.test(text) &&
    text.length > 2 &&
    !/[。；]/u.test(text) &&
    !/(?:如下|以下|下列|事项|通知|公告|要求|如次)[^，、]{0,6}[：:]$/u.test(text)
  );
}

/** 国〔2017〕3号: brackets of the year as the standard has them, no spaces. */
export function asNumber(text: Traced): Traced {
  const tight = replaced(text, /\s+/gu, () => '');
  return replaced(tight, /[[［(（【](\d{4})[\]］)）】]/gu, (match) => `〔${match[1]}〕`);
}

/** 2017年8月22日 without spaces and leading zeros. */
export function asDate(text: Traced): Traced {
  const tight = replaced(text, /\s+/gu, () => '');
  return replaced(tight, /(?<=[年月])0(?=\d)/gu, () => '');
}

const organEnd =
  /(?:部|委|委员会|局|厅|院|会|府|办|办公室|社|署|司|公司|大学|学院|学校|中心|集团|团|团中央|联|行|室|处|所|站|组|军区|总队|法院|检察院|联合会|协会|总社|总局|党组|中央|区|市|县)$/u;

export function looksLikeBody(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 32 &&
    !/[，。；：、“”《》\d]/u.test(text) &&
    organEnd.test(text.replace(/(?:文件|令)$/u, ''))
  );
}

/** Parts of a line between wide white space. */
export function partsOf(text: Traced): Traced[] {
  const parts: Traced[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.text.matchAll(/\s{2,}|　+|\t+/gu)) {
    parts.push(trimmed(slice(text, at, index)));
    at = index + gap.length;
  }
  return [...parts, trimmed(slice(text, at))].filter((part) => part.text !== '');
}
