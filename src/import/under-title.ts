import { isoDate } from '../document/date.ts';
import { kindElements } from '../document/kind.ts';
import { isAdoption } from './adoption.ts';
import {
  date,
  isDatedBody,
  kindIn,
  looksLikeAddressees,
  looksLikeBody,
  personForm,
} from './elements.ts';
import { labelOf } from './labels.ts';
import { areMarks } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, type Traced } from './traced.ts';

/** Lines between title and text, at most. */
const most = 4;

/** 题注, a second title behind a dash, who wrote or spoke it and when, 份号, 密级 and 紧急程度, and 主送机关. */
export function underTitle(paragraphs: readonly Paragraph[], at: number, title: string) {
  const lines = paragraphs.slice(at, at + most).map(({ text }) => text);
  const other = lines.findIndex((one) => !tells(one.text) && !names(one.text) && !areMarks(one));
  const run = lines.slice(0, other < 0 ? lines.length : other);
  // A name alone may be anything; beside a day or a second title it is the author's.
  const fields = fieldsAt(paragraphs, at);
  const adoption =
    fields.length > 0 ? fields : run.some((one) => tells(one.text) || areMarks(one)) ? run : [];
  const next = at + adoption.length;
  const kind = kindIn(title);
  const toAll = kind !== undefined && kindElements[kind].forbidden.includes('addressees');
  const addressed = toAll ? undefined : addresseesAt(paragraphs, next);
  return {
    end: addressed ? next + 1 : next,
    adoption,
    addressees: addressed ? [addressed] : [],
    elements: addressed ? { addressees: addressed.text } : {},
  };
}

/** What a letter says of itself, its day among it, above 主旨: 受文者：…, 發文日期：… */
function fieldsAt(paragraphs: readonly Paragraph[], at: number): Traced[] {
  const end = paragraphs.findIndex((one, i) => i >= at && !isField(one));
  const lines = paragraphs.slice(at, end < 0 ? at : end).map(({ text }) => text);
  return lines.some(({ text }) => /^[發发]\s*文\s*日\s*期\s*：.*\d/u.test(text)) ? lines : [];
}

function isField({ text, rows }: Paragraph): boolean {
  return !rows && /^(?!主\s*旨|[說说]\s*明)[\p{Script=Han}\s]{2,16}：[^。]*$/u.test(text.text);
}

/** Whether a line is no part of a title: a day, a second title, or who wrote or spoke above such a line. */
export function standsUnder(text: string, next: string): boolean {
  return tells(text) || (names(text) && (tells(next) || looksLikeAddressees(next)));
}

function tells(text: string): boolean {
  return (
    /^（\S{0,20}第[^（）\s]{1,6}[次期]）$/u.test(text) ||
    isDatedNote(text) ||
    isDatedBody(text) ||
    date.test(text) ||
    isoDate(text) !== undefined ||
    month.test(text) ||
    isAdoption(text) ||
    /^——[^。；：]{4,60}$/u.test(text)
  );
}

/** On the cover of a plan. */
const month = /^(?:\d{4}年\d{1,2}月|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月)$/u;

function names(text: string): boolean {
  return looksLikeBody(text) || personForm.test(text.replace(/\s/gu, ''));
}

function isDatedNote(text: string): boolean {
  return text.length < 200 && /^（.*年.*月.*日.*）$/u.test(text);
}

function addresseesAt(paragraphs: readonly Paragraph[], at: number): Traced | undefined {
  const one = paragraphs[at];
  if (!one || !looksLikeAddressees(one.text.text) || labelOf(one.text)) return undefined;
  return replaced(one.text, /:$/gu, () => '：');
}
