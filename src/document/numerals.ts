const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese numerals, as the levels of an official document use them. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = digits[n % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

const circled = ['①', '㉑', '㊱'].map((first) => first.codePointAt(0) ?? 0);

/** ① to ㊿; there are no others. */
export function circledNumeral(n: number): string | undefined {
  const [ones = 0, twenties = 0, thirties = 0] = circled;
  if (n < 1 || n > 50) return undefined;
  if (n <= 20) return String.fromCodePoint(ones + n - 1);
  if (n <= 35) return String.fromCodePoint(twenties + n - 21);
  return String.fromCodePoint(thirties + n - 36);
}

/** The four levels of GB/T 9704-2012 7.3.3. */
export type LabelForm = '一、' | '（一）' | '1.' | '（1）';

export interface Label {
  form: LabelForm;
  number: number;
}

const chineseNumbers = new Map(
  Array.from({ length: 99 }, (_, i) => [chineseNumeral(i + 1), i + 1]),
);

/** The number that a printed label carries, or undefined where it is none of the four levels. */
export function parseLabel(label: string): Label | undefined {
  const match =
    /^(?:(?<a>[一二三四五六七八九十]+)、|（(?<b>[一二三四五六七八九十]+)）、?|(?<c>[1-9]\d*)[.．]|（(?<d>[1-9]\d*)）、?)$/u.exec(
      label,
    );
  const { a, b, c, d } = match?.groups ?? {};
  if (a) return withNumber('一、', chineseNumbers.get(a));
  if (b) return withNumber('（一）', chineseNumbers.get(b));
  if (c) return withNumber('1.', Number(c));
  if (d) return withNumber('（1）', Number(d));
  return undefined;
}

/** Whether a label is of the third or the fourth level, 1. or （1）, whose headings stay in 仿宋 (7.3.3). */
export function isLowLevel(label: string): boolean {
  const form = parseLabel(label)?.form;
  return form === '1.' || form === '（1）';
}

/** 3, 3.1 and 3.1.2 of standards and codes of practice, A.1 in their annexes, as its parts; undefined for any other. */
export function parseDecimal(label: string): string[] | undefined {
  const is = /^(?:[1-9]\d?|[A-Z](?=\.))(?:\.(?:0|[1-9]\d?)){0,4}$/u.test(label);
  return is ? label.split('.') : undefined;
}

/** The number of a point: of one of the four levels, or in one of the other forms in use, such as 甲、, 1、, ①, a) and 3.1.2. */
export function parsePoint(label: string): number | undefined {
  const letter = /^[（(]?([a-z])[)）]$/u.exec(label)?.[1];
  if (letter) return (letter.codePointAt(0) ?? 0) - 0x60;
  const decimal = parseDecimal(label)?.at(-1);
  if (decimal !== undefined) return Number(decimal);
  const stem = /^[甲乙丙丁戊己庚辛壬癸](?=[、.．]$)/u.exec(label)?.[0];
  if (stem) return withStem(stem);
  const plain = /^(?:[1-9]\d*)(?=[、)）]$)/u.exec(label)?.[0];
  const circled = /^[①-⑳]$/u.test(label) ? (label.codePointAt(0) ?? 0) - 0x245f : undefined;
  return parseLabel(label)?.number ?? (plain === undefined ? circled : Number(plain));
}

/** 甲、 乙、 丙、 of documents of the middle of the 20th century. */
export const stems = '甲乙丙丁戊己庚辛壬癸';

function withStem(stem: string): number | undefined {
  const at = stems.indexOf(stem);
  return at < 0 ? undefined : at + 1;
}

export function formatLabel({ form, number }: Label): string {
  switch (form) {
    case '一、':
      return `${chineseNumeral(number)}、`;
    case '（一）':
      return `（${chineseNumeral(number)}）`;
    case '1.':
      return `${number}.`;
    case '（1）':
      return `（${number}）`;
  }
}

function withNumber(form: LabelForm, number: number | undefined): Label | undefined {
  return number === undefined ? undefined : { form, number };
}
