import { parsePoint } from '../document/numerals.ts';
import { parseProvision } from '../document/provisions.ts';
import { slice, type Traced, trimmed } from './traced.ts';

export type DivisionForm = 'part' | 'subpart' | 'chapter' | 'section';
export type PointForm =
  | '甲、'
  | '一、'
  | '（一）'
  | '1.'
  | '（1）'
  | '1）'
  | '①'
  | 'a)'
  | '(a)'
  | '1'
  | '1.1';

/** A number at the beginning of a paragraph, and what it opens. */
export interface Labelled {
  form: DivisionForm | 'article' | PointForm;
  number: number;
  label: Traced;
  rest: Traced;
}

const numeral = '[一二三四五六七八九十百千零〇]';
const division = new RegExp(
  `^(第(?:${numeral}+|\\d{1,3})(?:分[编編]|[编編章节節]))(?:\\s*|\\s+)(?=\\S{0,40}$|\\S+(?:\\s+\\S+){0,4}$)`,
  'u',
);
const article = new RegExp(
  `^(第(?:${numeral}+|\\d{1,3}(?:-\\d{1,2})?)[条條](?:之${numeral}+)?)(?:[\\s:：]+|(?![的、，至和及或与规第所中之款项》]))`,
  'u',
);
const points: readonly [PointForm, RegExp][] = [
  ['一、', /^([一二三四五六七八九十]{1,3})\s*、\s*/u],
  ['（一）', /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]\s*、?\s*/u],
  ['1.', /^\d{1,2}(?:[.．](?!\d)|、)\s*/u],
  ['（1）', /^[（(]\d{1,2}[)）]\s*、?\s*/u],
  ['1）', /^\d{1,2}[)）]\s*/u],
  ['①', /^[①-⑳]\s*/u],
  ['a)', /^[a-z][)）]\s*/u],
  ['(a)', /^[（(][a-z][)）]\s*/u],
];

/** The number that a paragraph begins with; undefined where it begins with words. */
export function labelOf(text: Traced): Labelled | undefined {
  return provisionOf(text, division) ?? provisionOf(text, article) ?? pointOf(text);
}

function provisionOf(text: Traced, form: RegExp): Labelled | undefined {
  const match = form.exec(text.text);
  const provision = match && parseProvision(match[1] ?? '');
  if (!match || !provision) return undefined;
  const isDivision = provision.level !== 'article';
  if (isDivision && /[。；：]/u.test(text.text)) return undefined;
  return {
    form: provision.level,
    number: provision.number,
    label: slice(text, 0, match[1]?.length ?? 0),
    rest: slice(text, match[0].length),
  };
}

function pointOf(text: Traced): Labelled | undefined {
  for (const [form, pattern] of points) {
    const match = pattern.exec(text.text);
    const label = match && trimmed(slice(text, 0, match[0].length));
    const number = label && parsePoint(label.text.replace('(', '（').replace(')', '）'));
    if (match && label && typeof number === 'number') {
      return { form, number, label, rest: slice(text, match[0].length) };
    }
  }
  return undefined;
}

export function isDivisionForm(form: Labelled['form']): form is DivisionForm {
  return ['part', 'subpart', 'chapter', 'section'].includes(form);
}

export function isPointForm(form: Labelled['form']): form is PointForm {
  return !isDivisionForm(form) && form !== 'article';
}
