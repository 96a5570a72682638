import type { Nodes, Paragraph } from 'mdast';
import type { DivisionLevel } from '../document/block.ts';
import type { Run } from '../document/clause.ts';
import { parseLabel } from '../document/numerals.ts';
import { type Place, problem } from '../document/problem.ts';
import type { BlockName } from '../document/vocabulary.ts';
import { type Component, readComponent } from './components.ts';
import { childrenOf, isJsx, placeOf } from './nodes.ts';
import { type Prose, runsOf } from './prose.ts';
import { unexpected } from './refusals.ts';

export type Named<Name extends BlockName> = Extract<Component, { name: Name }>;

/** Where the reader stands while it walks: what holds the nodes and how their ids begin. */
export interface Scope extends Prose {
  parent: BlockName | 'Body';
  /** `` for the notice, `a1-` for annex 1. */
  prefix: string;
  /** Ids of divisions begin so: the id of the one around, with a hyphen. */
  division: string;
  /** Of the division around. */
  around?: DivisionLevel;
  /** Number of the section around, with a hyphen: `3-`. */
  section: string;
  /** Id of the numbered block around, where there is one: those in it go on from it. */
  inside?: string;
  /** Ids of points begin so, where a paragraph is above them. */
  under?: string;
  /** Ids of unnumbered paragraphs begin so. */
  container: string;
  /** How many levels with Arabic numbers, 1. and （1）, are around. */
  level: number;
}

/** What a paragraph says. */
export interface Words {
  runs: Run[];
  place: Place;
}

/** The paragraphs inside a component that holds nothing else. */
export function paragraphsIn(component: Component, scope: Scope): Words[] {
  const { file, problems } = scope;
  return childrenOf(component.node).flatMap((child) => {
    if (child.type === 'paragraph') return [wordsOf(child, scope)];
    if (isJsx(child)) readComponent(child, component.name, file, problems);
    else problems.push(unexpected(child, placeOf(child, file)));
    return [];
  });
}

export function wordsOf(paragraph: Paragraph, scope: Scope): Words {
  return { runs: runsOf(paragraph.children, scope), place: placeOf(paragraph, scope.file) };
}

/** The paragraphs with which a component begins, and what follows them. */
export function parted({ node }: Component): { opening: Paragraph[]; rest: Nodes[] } {
  const children = childrenOf(node);
  const end = children.findIndex(({ type }) => type !== 'paragraph');
  const opening = (end < 0 ? children : children.slice(0, end)) as Paragraph[];
  return { opening, rest: children.slice(opening.length) };
}

/** Ids come from printed numbers: of the part, the section and every numbered block around. */
export function numberedId(letter: 'c' | 'i', number: number, scope: Scope): string {
  const { inside, prefix, section } = scope;
  return inside === undefined ? `${prefix}${letter}${section}${number}` : `${inside}-${number}`;
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
