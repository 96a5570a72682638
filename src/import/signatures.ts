import type { FrontMatter } from '../document/front-matter.ts';
import { abbreviates, type Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import {
  asDate,
  bodiesApart,
  dateAtEnd,
  isSpread,
  looksLikeBody,
  partsOf,
  personForm,
  spreadJoined,
} from './elements.ts';
import { labelOf } from './labels.ts';
import type { Named } from './marks-at.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, slice, type Traced, trimmed } from './traced.ts';

export interface Signed {
  start: number;
  lines: Traced[];
  elements: Partial<FrontMatter>;
}

/** The body that a title names, where there is no mark. */
export function issuerIn(title: string, bodies: Bodies): Issuer[] {
  const name = /^(\S+?)(?:关于|關於)/u.exec(title)?.[1] ?? '';
  return looksLikeBody(name) ? [{ name, organ: bodies.known(name) ?? '' }] : [];
}

/** Names above the date, up to what is no name. */
export function signaturesOf(
  main: readonly Paragraph[],
  bodies: Bodies,
  issuers: readonly Issuer[],
  doubts: Doubt[],
): Signed {
  const last = main.at(-1) as Paragraph;
  const { beside, day } = dayOf(last);
  const persons =
    beside.length === 0 && issuers.length > 0 ? personsAbove(main, issuers, bodies) : [];
  if (persons.length > 0) {
    const signatories = persons.map(({ signatory }) => signatory);
    const start = main.length - 1 - persons.length;
    const lines = [...persons.map(({ line }) => line), day];
    return { start, lines, elements: { signatories, dateOfIssue: day.text } };
  }
  const { start, names, sealed } = namesAbove(main, beside, bodies, issuers);
  const above = main.at(-2);
  const alone =
    names.length === 0 && above && !above.rows
      ? personIn(above.text, undefined, bodies)
      : undefined;
  if (alone && above) {
    doubts.push(
      doubt(above.line, 0.4, ofNobody, 'who holds an office signs for a body that is not named'),
    );
    const elements = { signatories: [alone.signatory], dateOfIssue: day.text };
    return { start: start - 1, lines: [alone.line, day], elements };
  }
  doubts.push(...unsureNames(main.slice(start), names, issuers, bodies));
  const signatories = names.map(({ text }, i) => ({
    name: text,
    organ: organOf(text, issuers[i], bodies),
  }));
  if (names.length === 0)
    doubts.push(doubt(last.line, 0.7, '成文日期之上没有署名', 'no signature above the date'));
  const elements = { signatories, ...(sealed ? { sealed } : {}), dateOfIssue: day.text };
  return { start, lines: [...names, day], elements };
}

const ofNobody = '署名是职务与姓名，没有写明代哪个机构：机构暂以职务为名';

/** Who copied the document wrote so where the seals stand. */
const seal = /\s*[（(]\s*(?:盖\s*章|印\s*章|公\s*章|签\s*章|章|印)\s*[）)]/gu;

function unsealed(text: Traced): Traced {
  // The gap between two names stood beside it.
  return trimmed(replaced(text, seal, () => '　　'));
}

/** The day, and the names on its line. */
function dayOf({ text }: Paragraph): { beside: Traced[]; day: Traced } {
  const at = dateAtEnd.exec(text.text)?.index ?? 0;
  return { beside: bodiesIn(slice(text, 0, at)), day: asDate(slice(text, at)) };
}

function namesAbove(
  main: readonly Paragraph[],
  beside: readonly Traced[],
  bodies: Bodies,
  issuers: readonly Issuer[],
) {
  const names = [...beside];
  let start = main.length - 1;
  let sealed = false;
  while (start > 0) {
    const one = main[start - 1] as Paragraph;
    const own = unsealed(one.text);
    // Names in columns may have been set as a table.
    const all = one.rows ? one.rows.flat().filter(({ text }) => text !== '') : bodiesIn(own);
    const named = all.every(({ text }) => isName(text.replace(forAnother, ''), bodies));
    const none = all.length === 0 && own === one.text;
    if (one.picture !== undefined || one.tex !== undefined) break;
    if (one.heading > 0 || labelOf(one.text) || !named || none) break;
    sealed ||= own.text.length < one.text.text.length;
    if (names.length > 0 && isListed(main, start - 1, issuers, bodies)) break;
    names.unshift(...all);
    start -= 1;
  }
  return { start, names, sealed };
}

/** Whose seal stands for that of the body: 办公室（代章）. */
const forAnother = /（代章?）$/u;

/** Names of a line: between wide gaps, or between spaces where each is a body; 国　务　院 is one, spread. */
export function bodiesIn(text: Traced): Traced[] {
  if (isSpread(text)) return [replaced(text, /\s+/gu, () => '')];
  return spreadJoined(partsOf(text)).flatMap(bodiesApart);
}

/** What ends or begins so is a sentence without its stop: 请遵照执行. */
const sentence =
  /^(?:请|望|希望|特此|现将|对于|按照|要|认真|严格|全面|进一步|坚决|确保|努力|加强|推进|落实|以上|根据|各单位)|(?:执行|实行|推行|进行|举行|运行|信心|决心|核心)$/u;

function isName(text: string, bodies: Bodies): boolean {
  return bodies.known(text) !== undefined || (looksLikeBody(text) && !sentence.test(text));
}

const surely =
  /(?:委员会|政府|办公[厅室]|[部委局厅廳署司處會]|法院|检察院|学院|医院|研究院|大学|中心|银行|公司|[协学商工总监]会|联合会|党[委组]|团\p{Script=Han}?委|[残妇文侨]联|工商联|科协|政协|人大|团中央|[总支大中]队|指挥部|领导小组|国务院|中央|中央军委|办事处|(?:大学|学校|学院|医院|局|委|厅|集团|公司)\p{Script=Han}{1,10}[部处科室中院])$/u;

/** Bodies of the mark and of the archive, and what ends as names of bodies do; of others a doubt. */
function unsureNames(
  lines: readonly Paragraph[],
  names: readonly Traced[],
  issuers: readonly Issuer[],
  bodies: Bodies,
): Doubt[] {
  const [first] = lines;
  const unsure = names.filter(
    ({ text }) =>
      !surely.test(text.replace(forAnother, '')) &&
      bodies.known(text) === undefined &&
      !issuers.some(({ name }) => abbreviates(text, name)),
  );
  if (!first || unsure.length === 0) return [];
  const all = unsure.map(({ text }) => text).join('、');
  const zh = `成文日期之上的“${all}”作署名：不能确定是机构`;
  return [doubt(first.line, 0.5, zh, `“${all}” above the date: taken for who signs`)];
}

/** Names below a line that ends with a colon, or below other short lines, are a list, unless the mark has them. */
function isListed(
  main: readonly Paragraph[],
  at: number,
  issuers: readonly Issuer[],
  bodies: Bodies,
): boolean {
  const name = main[at]?.text.text ?? '';
  if (issuers.some((one) => abbreviates(name, one.name))) return false;
  const above = main.slice(0, at).findLastIndex(({ text }) => !isName(text.text, bodies));
  if ((main[above + 1]?.blanks ?? 0) > 0) return false;
  const before = main[above]?.text.text ?? '';
  return /[：:]$/u.test(before) || (!surely.test(name) && /^[^。；：，、]{1,20}$/u.test(before));
}

export type Issuer = Pick<Named, 'name' | 'organ'>;

/** Who signs for the bodies of the mark, one below the other. */
function personsAbove(main: readonly Paragraph[], issuers: readonly Issuer[], bodies: Bodies) {
  const end = main.length - 1;
  const lines = Array.from({ length: Math.min(end, Math.max(1, issuers.length)) }, (_, i) => i);
  const first = lines.findIndex((i) => {
    const text = main[end - 1 - i]?.text;
    return text === undefined || personIn(text, issuers[0], bodies) === undefined;
  });
  const found = main.slice(end - (first < 0 ? lines.length : first), end);
  return found.flatMap(
    ({ text }, i) => personIn(text, issuers[found.length > 1 ? i : 0], bodies) ?? [],
  );
}

/** An office and a name in one line, spread as they may be; the office is held at the first issuer. */
function personIn(text: Traced, issuer: Issuer | undefined, bodies: Bodies) {
  const whole = replaced(text, /\s+/gu, () => '');
  const [, title = '', name = ''] = personForm.exec(whole.text) ?? [];
  if (title === '' || looksLikeBody(whole.text)) return undefined;
  const line = replaced(text, /^.*$/gu, () => `${title}　　${name}`);
  const organ = issuer?.organ || bodies.idOf(issuer?.name ?? title);
  return { line, signatory: { name, organ, office: title } };
}

/** The body of a signature: known by its name, or that of its rank in the masthead which the name abbreviates. */
function organOf(name: string, issuer: Issuer | undefined, bodies: Bodies): string {
  const known = bodies.known(name) ?? bodies.known(name.replace(forAnother, ''));
  if (known) return known;
  if (issuer?.organ && (abbreviates(name, issuer.name) || issuer.name === name)) {
    bodies.also(issuer.organ, name);
    return issuer.organ;
  }
  return bodies.idOf(name);
}
