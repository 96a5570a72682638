import type { FrontMatter } from '../document/front-matter.ts';
import { abbreviates, type Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import { asDate, dateAtEnd, looksLikeBody, partsOf } from './elements.ts';
import type { Head } from './head.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, slice, type Traced } from './traced.ts';

export interface Signed {
  start: number;
  lines: Traced[];
  elements: Partial<FrontMatter>;
}

/** Names above the date, up to what is no name. */
export function signaturesOf(
  main: readonly Paragraph[],
  bodies: Bodies,
  issuers: Head['issuers'],
  doubts: Doubt[],
): Signed {
  const last = main.at(-1) as Paragraph;
  const { beside, day } = dayOf(last);
  const above = main.at(-2);
  const person = above && beside.length === 0 ? personIn(above.text, issuers) : undefined;
  if (person) {
    const { line, signatory } = person;
    const elements = { signatories: [signatory], dateOfIssue: day.text };
    return { start: main.length - 2, lines: [line, day], elements };
  }
  const { start, names } = namesAbove(main, beside, bodies);
  const signatories = names.map(({ text }, i) => ({
    name: text,
    organ: organOf(text, issuers[i], bodies),
  }));
  if (names.length === 0)
    doubts.push(doubt(last.line, 0.7, '成文日期之上没有署名', 'no signature above the date'));
  return { start, lines: [...names, day], elements: { signatories, dateOfIssue: day.text } };
}

/** The day, and the names on its line. */
function dayOf({ text }: Paragraph): { beside: Traced[]; day: Traced } {
  const at = dateAtEnd.exec(text.text)?.index ?? 0;
  return { beside: bodiesIn(slice(text, 0, at)), day: asDate(slice(text, at)) };
}

function namesAbove(main: readonly Paragraph[], beside: readonly Traced[], bodies: Bodies) {
  const names = [...beside];
  let start = main.length - 1;
  while (start > 0) {
    const one = main[start - 1] as Paragraph;
    const all = bodiesIn(one.text);
    const named = all.every(({ text }) => looksLikeBody(text) || bodies.known(text) !== undefined);
    if (one.heading > 0 || one.rows || labelOf(one.text) || !named || all.length === 0) break;
    names.unshift(...all);
    start -= 1;
  }
  return { start, names };
}

/** Names of a line: between wide gaps, or between spaces where each is a body. */
function bodiesIn(text: Traced): Traced[] {
  return partsOf(text).flatMap((part) => {
    const apart = partsOf(replaced(part, /\s/gu, () => '  '));
    return apart.length > 1 && apart.every((one) => looksLikeBody(one.text)) ? apart : [part];
  });
}

const office =
  /^(\p{Script=Han}{0,12}(?:总理|主席|[省市县区州盟旗乡镇部局厅署行校院会社台关]长|主任|书记|司令员|检察长))([\p{Script=Han}×·]{2,8})$/u;

/** An office and a name in one line, spread as they may be; the office is held at the first issuer. */
function personIn(text: Traced, [issuer]: Head['issuers']) {
  const whole = replaced(text, /\s+/gu, () => '');
  const [, title = '', name = ''] = office.exec(whole.text) ?? [];
  if (title === '' || !issuer || looksLikeBody(whole.text)) return undefined;
  const line = replaced(text, /^.*$/gu, () => `${title}　　${name}`);
  return { line, signatory: { name, organ: issuer.organ, office: title } };
}

/** The body of a signature: known by its name, or that of its rank in the masthead which the name abbreviates. */
function organOf(
  name: string,
  issuer: Head['issuers'][number] | undefined,
  bodies: Bodies,
): string {
  const known = bodies.known(name);
  if (known) return known;
  if (issuer && (abbreviates(name, issuer.name) || issuer.name === name)) {
    bodies.also(issuer.organ, name);
    return issuer.organ;
  }
  return bodies.idOf(name);
}
