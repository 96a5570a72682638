import type { Nodes, PhrasingContent } from 'mdast';
import { parseLabel } from '../document/numerals.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import type { ComponentName } from '../document/vocabulary.ts';
import { type Component, readComponent } from './components.ts';
import { isJsx, placeOf, proseOf, unexpected } from './prose.ts';

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

/** The prose inside a component, whether its tags stand on lines of their own or not. */
export function paragraphsIn(component: Component, scope: Scope): { text: string; place: Place }[] {
  const children: readonly Nodes[] = component.node.children;
  if (component.node.type === 'mdxJsxTextElement') {
    const text = proseOf(component.node.children as PhrasingContent[], scope.file, scope.problems);
    return text === '' ? [] : [{ text, place: component.place }];
  }
  return children.flatMap((child) => {
    if (child.type === 'paragraph') {
      return [
        {
          text: proseOf(child.children, scope.file, scope.problems),
          place: placeOf(child, scope.file),
        },
      ];
    }
    if (isJsx(child)) readComponent(child, component.name, scope.file, scope.problems);
    else scope.problems.push(unexpected(child, scope.file));
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
