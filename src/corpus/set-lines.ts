import type { PhrasingContent, Text } from 'mdast';
import type { SignatureBlock, SloganBlock, VerseBlock } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { Component } from './components.ts';
import { childrenOf, isJsx, placeOf } from './nodes.ts';
import { runsOf } from './prose.ts';
import { empty } from './refusals.ts';
import { type Named, paragraphsIn, parted, type Scope } from './scope.ts';

/** Verse, each line of the source a line and a clause: `verse-1-1`, `verse-1-2` … */
export function verse(component: Named<'Verse'>, ordinal: number, scope: Scope): VerseBlock {
  const id = component.attributes.id ?? `${scope.container}verse-${ordinal}`;
  const stanzas = stanzasIn(component, scope);
  const ends = stanzas.map((_, i) => stanzas.slice(0, i).flat().length);
  if (stanzas.length === 0) scope.problems.push(empty(component.place, component.name));
  return {
    kind: 'verse',
    stanzas: stanzas.map((lines, i) =>
      lines.map((line, j) => lineOf(line, `${id}-${(ends[i] ?? 0) + j + 1}`, 'verse')),
    ),
  };
}

/** Names and dates at the right, each paragraph a clause: `signature-1-1` … */
export function signature(
  component: Named<'Signature'>,
  ordinal: number,
  scope: Scope,
): SignatureBlock {
  const id = component.attributes.id ?? `${scope.container}signature-${ordinal}`;
  const paragraphs = paragraphsIn(component, scope);
  if (paragraphs.length === 0) scope.problems.push(empty(component.place, component.name));
  const lines = paragraphs.map((words, i) => lineOf(words, `${id}-${i + 1}`, 'signature'));
  return { kind: 'signature', lines };
}

type Line = Pick<Clause, 'runs' | 'place'>;

export function slogan(component: Named<'Slogan'>, ordinal: number, scope: Scope): SloganBlock {
  const id = component.attributes.id ?? `${scope.prefix}slogan-${ordinal}`;
  return { kind: 'slogan', clause: { id, role: 'slogan', ...onlyParagraph(component, scope) } };
}

/** The one paragraph that a component holds. */
export function onlyParagraph(component: Named<'Slogan' | 'Formula'>, scope: Scope): Line {
  const paragraphs = paragraphsIn(component, scope);
  const alone = !childrenOf(component.node).some(isJsx);
  if (alone && paragraphs.length !== 1) {
    scope.problems.push(miscounted(component, paragraphs.length));
  }
  return { runs: paragraphs[0]?.runs ?? [], place: component.place };
}

function lineOf(line: Line, id: string, role: 'verse' | 'signature'): Clause {
  return { id, role, ...line };
}

/** The lines of each paragraph; all else in it is a Problem. */
function stanzasIn(component: Named<'Verse'>, scope: Scope): Line[][] {
  const { opening, rest } = parted(component);
  if (rest.length > 0) paragraphsIn(component, scope);
  return opening.map((paragraph) => {
    const { file, line, column } = placeOf(paragraph, scope.file);
    return linesIn(paragraph.children).map((words, i) => ({
      runs: runsOf(words, scope),
      place: { file, line: line + i, column },
    }));
  });
}

/** What stands on each line of the source. */
function linesIn(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [first = node, ...others] = node.type === 'text' ? cutText(node) : [];
    lines.at(-1)?.push(first);
    for (const other of others) lines.push([other]);
  }
  return lines;
}

function cutText(node: Text): Text[] {
  return node.value.split('\n').map((value) => ({ ...node, value }));
}

function miscounted(component: Component, count: number): Problem {
  return problem('component-content', component.place, {
    found: {
      zh: `<${component.name}> 里有 ${count} 段`,
      en: `${count} paragraphs in <${component.name}>`,
    },
    expected: { zh: '一段', en: 'one paragraph' },
    mend: { zh: '一个组件里写一段', en: 'write one paragraph in each' },
  });
}
