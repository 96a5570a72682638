import { parseLabel } from '../document/numerals.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import type { ComponentName } from '../document/vocabulary.ts';
import { type Component, readComponent } from './components.ts';
import { childrenOf, isJsx, placeOf } from './nodes.ts';
import { proseOf } from './prose.ts';
import { unexpected } from './refusals.ts';

export type Named<Name extends ComponentName> = Extract<Component, { name: Name }>;

/** Where the reader stands while it walks: what holds the nodes and how their ids begin. */
export interface Scope {
  file: string;
  parent: ComponentName | 'Body';
  /** `` for the notice, `a1-` for annex 1. */
  prefix: string;
  /** Number of the section around, with a hyphen: `3-`. */
  section: string;
  /** Ids of unnumbered paragraphs begin so. */
  container: string;
  problems: Problem[];
}

/** The paragraphs inside a component that holds nothing else. */
export function paragraphsIn(component: Component, scope: Scope): { text: string; place: Place }[] {
  const { file, problems } = scope;
  return childrenOf(component.node).flatMap((child) => {
    const place = placeOf(child, file);
    if (child.type === 'paragraph')
      return [{ text: proseOf(child.children, file, problems), place }];
    if (isJsx(child)) readComponent(child, component.name, file, problems);
    else problems.push(unexpected(child, place));
    return [];
  });
}

/** The number in a printed label; ids and the order of the record hang on it. */
export function numberOf(component: Named<'Section' | 'Clause' | 'Item'>, scope: Scope): number {
  const label = parseLabel(component.attributes.label);
  if (label) return label.number;
  scope.problems.push(
    problem('label-form', component.place, {
      found: component.attributes.label,
      expected: '一、 | （一） | 1. | （1）',
      mend: {
        zh: '序号照原件写，用全角括号与顿号（GB/T 9704 7.3.3）',
        en: 'write the number as printed, with full-width brackets (GB/T 9704 7.3.3)',
      },
    }),
  );
  return 0;
}
