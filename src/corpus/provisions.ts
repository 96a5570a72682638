import type { ContentsBlock, DivisionBlock, DivisionLevel } from '../document/block.ts';
import type { Clause, Run } from '../document/clause.ts';
import { parseDecimal, parsePoint } from '../document/numerals.ts';
import { type Problem, problem, type Words } from '../document/problem.ts';
import { type Provision, parseProvision } from '../document/provisions.ts';
import type { Component } from './components.ts';
import { type Named, paragraphsIn, type Scope } from './scope.ts';

/** What stands between a number of a law and the words that it opens. */
const between = '　';

const codes: Record<DivisionLevel, string> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'ch',
  section: 'sec',
};

/** 第一章 without what stands under it. */
export function withDivision(
  component: Named<'Division'>,
  next: (kind: string) => number,
  scope: Scope,
): DivisionBlock {
  const { label, title } = component.attributes;
  if (label === undefined) return unnumbered(component, next('unnumbered'), scope);
  const { level, id } = divisionOf(component, label, scope);
  const runs: Run[] = [
    { role: 'label', text: label + between },
    { role: 'heading', text: title },
  ];
  const heading: Clause = { id, role: 'division', runs, place: component.place };
  return { kind: 'division', id, level, label, title, heading, blocks: [] };
}

/** 第一章 is numbered under what is around, 3.1 has its whole number. */
function divisionOf(
  component: Named<'Division'>,
  label: string,
  scope: Scope,
): { level: DivisionLevel; id: string } {
  const { id } = component.attributes;
  const decimal = parseDecimal(label);
  if (decimal) {
    const level = decimal.length === 1 ? 'chapter' : 'section';
    return { level, id: id ?? `${scope.prefix}${decimalId(decimal)}` };
  }
  const provision = parseProvision(label);
  const known = provision && provision.level !== 'article';
  if (!known) scope.problems.push(misformed(component, label, divisionForms));
  const level = known ? (provision.level as DivisionLevel) : 'chapter';
  return { level, id: id ?? `${scope.division}${codes[level]}${numberIn(provision)}` };
}

/** n3-1-2 of 3.1.2. */
function decimalId(parts: readonly string[]): string {
  return `n${parts.join('-').toLowerCase()}`;
}

/** 附则 and the like, where the number is not printed: a chapter, in a chapter a section. */
function unnumbered(component: Named<'Division'>, ordinal: number, scope: Scope): DivisionBlock {
  const { title } = component.attributes;
  const level = scope.around === 'chapter' ? 'section' : 'chapter';
  const id = component.attributes.id ?? `${scope.division}${codes[level]}x${ordinal}`;
  const runs: Run[] = [{ role: 'heading', text: title }];
  const heading: Clause = { id, role: 'division', runs, place: component.place };
  return { kind: 'division', id, level, label: '', title, heading, blocks: [] };
}

/** How an article or a point begins. */
export interface Opening {
  id: string;
  label: string;
  role: Clause['role'];
  run: Run;
}

/** Articles are numbered through the whole text, points under their paragraph. */
export function openingOf(component: Named<'Article' | 'Point'>, scope: Scope): Opening {
  const under = scope.under ?? scope.container;
  const { label, id } = component.attributes;
  if (component.name === 'Point') {
    const number = parsePoint(label);
    if (number === undefined) scope.problems.push(misformed(component, label, pointForms));
    const decimal = parseDecimal(label);
    const run: Run = { role: 'label', text: decimal ? label + between : label };
    const whole =
      decimal && decimal.length > 1 ? `${scope.prefix}${decimalId(decimal)}` : undefined;
    return { id: id ?? whole ?? `${under}i${number ?? 0}`, label, role: 'point', run };
  }
  const provision = parseProvision(label);
  const known = provision?.level === 'article';
  if (!known) scope.problems.push(misformed(component, label, articleForms));
  const run: Run = { role: 'label', text: label + between };
  return { id: id ?? `${scope.prefix}art${numberIn(provision)}`, label, role: 'article', run };
}

/** 12, or 12-1 of 第十二条之一. */
function numberIn(provision: Provision | undefined): string {
  const { number = 0, inserted } = provision ?? {};
  return inserted === undefined ? `${number}` : `${number}-${inserted}`;
}

/** 目录 and its lines. */
export function contents(component: Named<'Contents'>, scope: Scope): ContentsBlock {
  const id = component.attributes.id ?? `${scope.prefix}toc`;
  const { place } = component;
  const clauseOf = (text: string, clauseId: string, at = place): Clause => ({
    id: clauseId,
    role: 'contentsEntry',
    runs: [{ role: 'text', text }],
    place: at,
  });
  const lines = paragraphsIn(component, scope);
  return {
    kind: 'contents',
    id,
    heading: clauseOf(component.attributes.title, id),
    entries: lines.map(({ runs, place: at }, i) => ({
      ...clauseOf('', `${id}-${i + 1}`, at),
      runs,
    })),
  };
}

const divisionForms: Words = {
  zh: '第一编、第一分编、第一章、第一节、1、1.1',
  en: '第一编, 第一分编, 第一章, 第一节, 1, 1.1',
};
const articleForms: Words = {
  zh: '第一条、第十二条之一、第12条',
  en: '第一条, 第十二条之一, 第12条',
};
const pointForms: Words = {
  zh: '一、 | （一） | 1. | （1） | ① | a) | 1.1.1',
  en: '一、 | （一） | 1. | （1） | ① | a) | 1.1.1',
};

function misformed({ place }: Component, label: string, expected: Words): Problem {
  return problem('label-form', place, {
    found: label,
    expected,
    mend: { zh: '序号照原件写', en: 'write the number as printed' },
  });
}
