import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Actor, Block, EmblemBlock, FigureBlock, ParagraphBlock } from '../document/block.ts';
import type { Clause, ClauseRole, Run } from '../document/clause.ts';
import { parseLabel } from '../document/numerals.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import type { ComponentName } from '../document/vocabulary.ts';
import { type Component, readComponent } from './components.ts';
import { isJsx, placeOf, proseOf, unexpected } from './prose.ts';

type Named<Name extends ComponentName> = Extract<Component, { name: Name }>;

/** Where the reader stands while it walks: what holds the nodes and how their ids begin. */
interface Scope {
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

/** The body of a source file as blocks. Ids come from the printed numbers, so that they outlive edits. */
export function readBlocks(
  root: Root,
  file: string,
  prefix: string,
): { blocks: Block[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const scope: Scope = { file, parent: 'Body', prefix, section: '', container: prefix, problems };
  return { blocks: walk(root.children, scope), problems };
}

function walk(nodes: readonly Nodes[], scope: Scope): Block[] {
  let paragraphs = 0;
  let slogans = 0;
  return unravelled(nodes).flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      paragraphs += 1;
      const role = scope.parent === 'Emblem' ? 'specification' : 'paragraph';
      return [paragraphBlock(node, `${scope.container}p${paragraphs}`, role, scope)];
    }
    if (!isJsx(node)) {
      scope.problems.push(unexpected(node, scope.file));
      return [];
    }
    const component = readComponent(node, scope.parent, scope.file, scope.problems);
    if (component?.name === 'Slogan') slogans += 1;
    return component ? [blockOf(component, slogans, scope)] : [];
  });
}

/** A paragraph that holds nothing but components is no paragraph: it is those components. */
function unravelled(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph') return [node];
    const inside = node.children.filter(
      (child) => !(child.type === 'text' && child.value.trim() === ''),
    );
    return inside.length > 0 && inside.every(isJsx) ? inside : [node];
  });
}

function blockOf(component: Component, ordinal: number, scope: Scope): Block {
  switch (component.name) {
    case 'Section':
      return section(component, scope);
    case 'Clause':
      return clause(component, scope);
    case 'Item':
      return item(component, scope);
    case 'Slogan':
      return slogan(component, ordinal, scope);
    case 'Emblem':
      return emblem(component, scope);
    case 'Figure':
      return figure(component, scope);
  }
}

function section(component: Named<'Section'>, scope: Scope): Block {
  const { label, title } = component.attributes;
  const number = numberOf(component, scope);
  const id = component.attributes.id ?? `${scope.prefix}s${number}`;
  const inner: Scope = { ...scope, parent: 'Section', section: `${number}-`, container: `${id}-` };
  const runs: Run[] = [
    { role: 'label', text: label },
    { role: 'heading', text: title },
  ];
  return {
    kind: 'section',
    id,
    label,
    title,
    heading: { id, role: 'heading', runs, place: component.place },
    blocks: walk(component.node.children, inner),
  };
}

function clause(component: Named<'Clause'>, scope: Scope): Block {
  const { label, heading } = component.attributes;
  const id =
    component.attributes.id ?? `${scope.prefix}c${scope.section}${numberOf(component, scope)}`;
  const opening: Run[] = [
    { role: 'label', text: label },
    { role: 'heading', text: heading },
  ];
  return {
    kind: 'clause',
    id,
    label,
    heading,
    paragraphs: runIn(component, id, 'paragraph', opening, scope),
  };
}

function item(component: Named<'Item'>, scope: Scope): Block {
  const { label, name } = component.attributes;
  const id =
    component.attributes.id ?? `${scope.prefix}i${scope.section}${numberOf(component, scope)}`;
  const opening: Run[] = [
    { role: 'label', text: label },
    { role: 'actor', text: name },
  ];
  return {
    kind: 'item',
    id,
    label,
    actor: actorOf(component, scope),
    paragraphs: runIn(component, id, 'item', opening, scope),
  };
}

function actorOf({ attributes, place }: Named<'Item'>, scope: Scope): Actor {
  const { name, organ, enterprise, place: where, collective } = attributes;
  const actors: Actor[] = [
    ...(organ === undefined ? [] : [{ kind: 'organ' as const, organ, name }]),
    ...(enterprise === undefined ? [] : [{ kind: 'enterprise' as const, enterprise, name }]),
    ...(where === undefined ? [] : [{ kind: 'place' as const, place: where, name }]),
    ...(collective === undefined ? [] : [{ kind: 'collective' as const, name }]),
  ];
  const [actor] = actors;
  if (actor && actors.length === 1) return actor;
  scope.problems.push(
    problem('item-actor', place, {
      found: { zh: `${actors.length} 个主体`, en: `${actors.length} actors` },
      expected: {
        zh: 'organ、enterprise、place、collective 之一',
        en: 'one of organ, enterprise, place, collective',
      },
      mend: { zh: '只写一个', en: 'give exactly one' },
    }),
  );
  return { kind: 'collective', name };
}

/** Paragraphs of a clause or item; label and heading open the first, as printed. */
function runIn(
  component: Named<'Clause' | 'Item'>,
  id: string,
  role: ClauseRole,
  opening: Run[],
  scope: Scope,
): Clause[] {
  const paragraphs = paragraphsIn(component, scope);
  const texts = paragraphs.length > 0 ? paragraphs : [{ text: '', place: component.place }];
  return texts.map(({ text, place }, i) => ({
    id: i === 0 ? id : `${id}-p${i + 1}`,
    role: i === 0 ? role : 'paragraph',
    runs: [...(i === 0 ? opening : []), ...(text ? [{ role: 'text' as const, text }] : [])],
    place: i === 0 ? component.place : place,
  }));
}

function slogan(component: Named<'Slogan'>, ordinal: number, scope: Scope): Block {
  const id = component.attributes.id ?? `${scope.prefix}slogan-${ordinal}`;
  const paragraphs = paragraphsIn(component, scope);
  if (paragraphs.length !== 1) scope.problems.push(emptyComponent(component, paragraphs.length));
  const runs: Run[] = [{ role: 'text', text: paragraphs[0]?.text ?? '' }];
  return { kind: 'slogan', clause: { id, role: 'slogan', runs, place: component.place } };
}

function emblem(component: Named<'Emblem'>, scope: Scope): EmblemBlock {
  const { cmyk, spot } = component.attributes;
  const id = component.attributes.id ?? `${scope.prefix}emblem`;
  const [c = 0, m = 0, y = 0, k = 0] = cmyk.split(' ').map(Number);
  const inner: Scope = { ...scope, parent: 'Emblem', container: `${id}-` };
  const blocks = walk(component.node.children, inner).filter(
    (block): block is ParagraphBlock | FigureBlock =>
      block.kind === 'paragraph' || block.kind === 'figure',
  );
  return { kind: 'emblem', id, cmyk: { c, m, y, k }, spot, blocks };
}

function figure({ attributes, place }: Named<'Figure'>, scope: Scope): FigureBlock {
  const { alt, src } = attributes;
  const id = attributes.id ?? `${scope.container}figure-${place.line}`;
  return { kind: 'figure', id, alt, ...(src === undefined ? {} : { src }) };
}

function paragraphBlock(
  node: Paragraph,
  id: string,
  role: ClauseRole,
  scope: Scope,
): ParagraphBlock {
  const text = proseOf(node.children, scope.file, scope.problems);
  const place = placeOf(node, scope.file);
  return { kind: 'paragraph', clause: { id, role, runs: [{ role: 'text', text }], place } };
}

/** The prose inside a component, whether its tags stand on lines of their own or not. */
function paragraphsIn(component: Component, scope: Scope): { text: string; place: Place }[] {
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
function numberOf(component: Named<'Section' | 'Clause' | 'Item'>, scope: Scope): number {
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

function emptyComponent(component: Component, count: number): Problem {
  return problem('component-content', component.place, {
    found: {
      zh: `<${component.name}> 里有 ${count} 段`,
      en: `${count} paragraphs in <${component.name}>`,
    },
    expected: { zh: '一段', en: 'one paragraph' },
    mend: { zh: '一条写一段文字', en: 'write one paragraph in each' },
  });
}
