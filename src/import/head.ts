import type { Form } from '../document/form.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { aboveReason, aboveTitle, movedBelow } from './above-title.ts';
import type { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import { type Editors, noEditors } from './editors.ts';
import {
  isDatedBody,
  looksLikeAddressees,
  looksLikeBody,
  looksLikeTitle,
  number,
} from './elements.ts';
import type { Reordering } from './emendations.ts';
import { announces } from './mark.ts';
import { isIssue, isNames, isSubject } from './mark-forms.ts';
import { marksAt, type Named } from './marks-at.ts';
import { isSigner } from './number-above.ts';
import { lateReason, numberBelow } from './number-below.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread, unturned } from './punctuation.ts';
import { titleAt } from './title-at.ts';
import { added, joined, type Traced } from './traced.ts';
import { underTitle } from './under-title.ts';

export interface Head {
  /** The first paragraph of the body. */
  end: number;
  form: Form | undefined;
  kind: string | undefined;
  issuers: Named[];
  /** 版头 in reading order. */
  lines: Traced[];
  /** 份号, 密级 and 紧急程度 among them. */
  marks: Traced[];
  /** The number among them, and who signed beside it. */
  numbers: Traced[];
  editors: Editors;
  title: Traced;
  titleLines: string[] | undefined;
  belowTitle: Traced[];
  adoption: Traced[];
  addressees: Traced[];
  elements: Partial<FrontMatter>;
  orders: Reordering[];
}

/** Everything above the body. */
export function headOf(paragraphs: readonly Paragraph[], bodies: Bodies, doubts: Doubt[]): Head {
  const head = foundHead(paragraphs, bodies, doubts);
  const stands = paragraphs.filter(({ text }) => text.text === head.title.text);
  doubts.push(...noTitle(stands.slice(0, 1)));
  return head;
}

function foundHead(paragraphs: readonly Paragraph[], bodies: Bodies, doubts: Doubt[]): Head {
  const found = paragraphs.slice(0, 80).findIndex(({ text }) => isNumber(text.text));
  // Below a sentence it is the number of something else.
  const sentence = paragraphs
    .slice(0, Math.max(0, found))
    .some(({ text }) => /。$/u.test(text.text));
  const at = sentence ? -1 : found;
  const above = paragraphs.slice(0, Math.max(0, at));
  const wordsAt = (i: number) => paragraphs[i]?.text.text ?? '';
  const next = at + (isSigner(wordsAt(at + 1)) ? 2 : 1);
  const isLast = wordsAt(next) === '';
  const issue = isIssue(paragraphs.slice(at, at + 3).map(({ text }) => text.text));
  const isTitled = !issue && haveTitle(above);
  const word =
    above.length === 1 &&
    /^(?:公告|通告|通知|命令|决定)$/u.test(above[0]?.text.text.replace(/\s/gu, '') ?? '');
  const announced = announces(above.at(-1)?.text.text ?? '') && isSubject(paragraphs[next]);
  const told = /。/u.test(wordsAt(next)) && !above.some(({ text }) => /令$/u.test(text.text));
  if (at >= 0 && (announced || !isTitled) && !isLast && !word && !told)
    return withMark(paragraphs, at, next, bodies, doubts);
  if (at >= 0 || paragraphs.length < 2 || !isMark(wordsAt(0)))
    return withoutMark(paragraphs, at, doubts);
  doubts.push(doubt(1, 0.6, '没有发文字号', 'no document number'));
  return withMark(paragraphs, 1, 1, bodies, doubts);
}

/** 关于…的通知 is no name of a mark, whatever stands above it; other titles stand alone. */
function haveTitle(above: readonly Paragraph[]): boolean {
  const titles = above.filter(
    ({ text, heading }) => (heading > 0 && !isNames(text)) || looksLikeTitle(text.text),
  );
  const cut = above.some(({ text }, i) => {
    const lines = above.slice(i, i + 3).map((line) => line.text.text);
    return (
      /关于|關於/u.test(text.text) &&
      lines.some((_, n) => looksLikeTitle(lines.slice(0, n + 1).join('')))
    );
  });
  // 某局公告2020年第5号（关于…的公告） is a title that has its number in it.
  const named = above.some(({ text }) => /（(?:关于|關於)[^（）]+）$/u.test(text.text));
  return (
    cut ||
    named ||
    titles.some(({ text }) =>
      /关于|關於|^对\S+的(?:答复|复函|批复)$|(?:决定|通知|告知|判决|裁定)书$/u.test(text.text),
    ) ||
    (titles.length > 0 && !above.some(({ text }) => looksLikeBody(text.text)))
  );
}

/** The mark of a body, which no title begins with. */
function isMark(text: string): boolean {
  return /文件$/u.test(text) && looksLikeBody(text);
}

/** A number, alone or with 签发人 or a body and its day beside it. */
function isNumber(text: string): boolean {
  const found = number.exec(text)?.[0];
  if (found === undefined) return false;
  const rest = text.slice(found.length).trim();
  return (
    rest === '' ||
    /^(?:签发人|簽發人)/u.test(rest) ||
    /^[A-Z]\s*类?$/u.test(rest) ||
    (isDatedBody(rest) && rest.length < 60)
  );
}

/** As on web pages: title, number, addressees; no mark. */
function withoutMark(paragraphs: readonly Paragraph[], at: number, doubts: Doubt[]): Head {
  const above = aboveTitle(paragraphs);
  const [start, stop] = titleAt(paragraphs, above, at);
  const titles = paragraphs.slice(start, stop).map(({ text }) => unspread(text));
  const title = unturned(joined(...titles));
  const lines = underTitle(paragraphs, stop, title.text);
  // The day of a meeting may stand above the number.
  const late = at > stop && at === stop + lines.adoption.length && lines.addressees.length === 0;
  const hasNumber = at === stop || late;
  const { docNumber, other } = numberBelow(hasNumber ? paragraphs[at] : undefined, doubts);
  const below = underTitle(paragraphs, hasNumber ? at + 1 : stop, title.text);
  const own = late ? { ...below, adoption: [...lines.adoption, ...below.adoption] } : below;
  const first = paragraphs.slice(0, above).map(({ text }) => text);
  const adoption = [...other, ...first, ...own.adoption];
  const moved = [title, ...docNumber, ...adoption];
  doubts.push(...paragraphs.slice(0, above).map(({ line }) => movedBelow(line)));
  return {
    ...own,
    form: 'plain',
    kind: undefined,
    issuers: [],
    lines: [],
    marks: [],
    numbers: [],
    editors: noEditors,
    title,
    titleLines: titles.map(({ text }) => text),
    belowTitle: docNumber,
    adoption,
    elements: { ...(docNumber[0] ? { docNumber: docNumber[0].text } : {}), ...own.elements },
    orders:
      above > 0 || late
        ? [{ columns: [], moved, reason: above > 0 ? aboveReason : lateReason }]
        : [],
  };
}

/** 主送机关 in its place: the title did not come. */
function noTitle(titles: readonly Paragraph[]): Doubt[] {
  return titles
    .filter(({ text }) => looksLikeAddressees(text.text) || /。/u.test(text.text))
    .map(({ line }) =>
      doubt(
        line,
        0.2,
        '找不到标题：这一行像主送机关或正文，暂作标题',
        'no title: a line like 主送机关 or of the text stands for it',
      ),
    );
}

/** 版头 above the title: the names end where the number stands, if there is one. */
function withMark(
  paragraphs: readonly Paragraph[],
  number: number,
  next: number,
  bodies: Bodies,
  doubts: Doubt[],
): Head {
  const { below, names, remarks, ...mark } = marksAt(paragraphs, number, next, bodies);
  const isOrder = mark.form === 'order' && !/命令$/u.test(paragraphs[below]?.text.text ?? '');
  const at = below + (isOrder ? 0 : aboveTitle(paragraphs.slice(below)));
  const [start, stop] = isOrder ? [at, at] : titleAt(paragraphs, at, -1);
  const titles = paragraphs.slice(start, stop).map(({ text }) => text);
  const title = unturned(joined(...titles));
  const { adoption: told, ...under } = underTitle(paragraphs, stop, title.text);
  const stray = [...remarks, ...paragraphs.slice(below, at)];
  doubts.push(...stray.map(({ line }) => movedBelow(line)));
  const adoption = [...stray.map(({ text }) => text), ...told];
  return {
    ...under,
    ...mark,
    form: mark.form === 'order' && !isOrder ? 'general' : mark.form,
    adoption,
    kind: mark.form && kinds[mark.form],
    title: isOrder ? added(names, 0) : title,
    titleLines: titles.map(({ text }) => text),
    belowTitle: [],
    elements: { ...mark.elements, ...under.elements },
    orders:
      stray.length > 0
        ? [{ columns: [], moved: [...mark.lines, title, ...adoption], reason: aboveReason }]
        : [],
  };
}

const kinds: Partial<Record<Form, string>> = { order: '命令', minutes: '纪要' };
