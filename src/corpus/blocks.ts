import type { Nodes, Paragraph, Root } from 'mdast';
import type {
  Block,
  ClauseBlock,
  EmblemBlock,
  FigureBlock,
  ItemBlock,
  ParagraphBlock,
} from '../document/block.ts';
import type { Clause, Run } from '../document/clause.ts';
import { isLowLevel } from '../document/numerals.ts';
import type { Problem } from '../document/problem.ts';
import { type Component, readComponent } from './components.ts';
import { footnotesBlock, footnotesIn } from './footnotes.ts';
import { formula } from './formulas.ts';
import { list } from './lists.ts';
import { childrenOf, isJsx, placeOf, unravelled } from './nodes.ts';
import { clause, item } from './numbered.ts';
import { contents, openingOf, withDivision } from './provisions.ts';
import { notEmpty, unexpected } from './refusals.ts';
import { type Named, numberOf, parted, type Scope, wordsOf } from './scope.ts';
import { signature, slogan, verse } from './set-lines.ts';
import { table } from './tables.ts';

/** The body of a source file as blocks. Ids come from the printed numbers, so that they outlive edits. */
export function readBlocks(
  root: Root,
  file: string,
  prefix: string,
): { blocks: Block[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const footnotes = footnotesIn(root, file, problems);
  const scope: Scope = {
    file,
    parent: 'Body',
    prefix,
    division: prefix,
    section: '',
    container: prefix,
    level: 0,
    problems,
    footnotes,
  };
  const blocks = walk(unravelled(root.children), scope);
  return { blocks: [...blocks, ...footnotesBlock(footnotes, prefix, scope)], problems };
}

/** @param paragraphs how many of them came before, in the same container */
function walk(nodes: readonly Nodes[], scope: Scope, paragraphs = 0): Block[] {
  const counts = new Map([['paragraph', paragraphs]]);
  /** Ids of points begin so: with that of the paragraph above them. */
  let under = scope.under ?? scope.container;
  /** The next number among its like. */
  const next = (kind: string): number => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return number;
  };
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'footnoteDefinition') return [];
    if (node.type === 'paragraph') {
      const id = `${scope.container}p${next('paragraph')}`;
      under = `${id}-`;
      return [paragraphBlock(node, id, scope)];
    }
    if (node.type === 'list' && scope.parent !== 'Emblem')
      return [list(node, next('list'), scope, walk)];
    if (!isJsx(node)) {
      scope.problems.push(unexpected(node, placeOf(node, scope.file)));
      return [];
    }
    const component = readComponent(node, scope.parent, scope.file, scope.problems);
    if (!component) return [];
    const block = blockOf(component, next, { ...scope, under });
    if (block.kind === 'clause' || block.kind === 'item') under = `${block.id}-`;
    return [block];
  });
}

function blockOf(component: Component, next: (kind: string) => number, scope: Scope): Block {
  switch (component.name) {
    case 'Section':
      return section(component, scope);
    case 'Division':
      return division(component, next, scope);
    case 'Article':
    case 'Point':
      return provision(component, scope);
    case 'Contents':
      return contents(component, scope);
    case 'Clause':
      return filled(clause(component, scope), component, scope);
    case 'Item':
      return filled(item(component, scope), component, scope);
    case 'Slogan':
      return slogan(component, next('slogan'), scope);
    case 'Formula':
      return formula(component, next('formula'), scope);
    case 'Emblem':
      return emblem(component, scope);
    case 'Figure':
      return figure(component, next('figure'), scope);
    case 'Table':
      return table(component, next('table'), scope);
    case 'Verse':
      return verse(component, next('verse'), scope);
    case 'Signature':
      return signature(component, next('signature'), scope);
  }
}

/** A numbered block with what follows its first paragraphs. */
function filled<B extends ClauseBlock | ItemBlock>(
  block: B,
  component: Named<'Clause' | 'Item'>,
  scope: Scope,
): B {
  const { id, label, paragraphs } = block;
  const level = isLowLevel(label) ? scope.level + 1 : scope.level;
  const inner: Scope = {
    ...scope,
    parent: component.name,
    inside: id,
    container: `${id}-`,
    level,
  };
  return { ...block, blocks: walk(parted(component).rest, inner, paragraphs.length) };
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
    blocks: walk(childrenOf(component.node), inner),
  };
}

function division(
  component: Named<'Division'>,
  next: (kind: string) => number,
  scope: Scope,
): Block {
  const block = withDivision(component, next, scope);
  const container = `${block.id}-`;
  const inner: Scope = {
    ...scope,
    parent: 'Division',
    division: container,
    around: block.level,
    container,
  };
  return { ...block, blocks: walk(childrenOf(component.node), inner) };
}

/** An article or a point: its number opens its first paragraph, which carries its id. */
function provision(component: Named<'Article' | 'Point'>, scope: Scope): Block {
  const { id, label, role, run } = openingOf(component, scope);
  const inner: Scope = { ...scope, parent: component.name, container: `${id}-`, under: `${id}-` };
  const { opening, rest } = parted(component);
  const words = opening[0] ? wordsOf(opening[0], scope) : { runs: [], place: component.place };
  const first: Clause = { id, role, runs: [run, ...words.runs], place: component.place };
  const others = [...opening.slice(1), ...rest];
  const blocks: Block[] = [{ kind: 'paragraph', clause: first }, ...walk(others, inner, 1)];
  return { kind: component.name === 'Article' ? 'article' : 'point', id, label, blocks };
}

function emblem(component: Named<'Emblem'>, scope: Scope): EmblemBlock {
  const { cmyk, spot } = component.attributes;
  const id = component.attributes.id ?? `${scope.prefix}emblem`;
  const [c = 0, m = 0, y = 0, k = 0] = cmyk.split(' ').map(Number);
  const inner: Scope = { ...scope, parent: 'Emblem', container: `${id}-` };
  const blocks = walk(childrenOf(component.node), inner).filter(
    (block): block is ParagraphBlock | FigureBlock =>
      block.kind === 'paragraph' || block.kind === 'figure',
  );
  return { kind: 'emblem', id, cmyk: { c, m, y, k }, spot, blocks, place: component.place };
}

function figure(component: Named<'Figure'>, ordinal: number, scope: Scope): FigureBlock {
  const { alt, src, turned } = component.attributes;
  const id = component.attributes.id ?? `${scope.container}figure-${ordinal}`;
  if (component.node.children.length > 0) scope.problems.push(notEmpty(component));
  const { place } = component;
  return {
    kind: 'figure',
    id,
    alt,
    ...(src === undefined ? {} : { src }),
    ...(turned === undefined ? {} : { turned: true }),
    place,
  };
}

function paragraphBlock(node: Paragraph, id: string, scope: Scope): ParagraphBlock {
  const role = scope.parent === 'Emblem' ? 'specification' : 'paragraph';
  return { kind: 'paragraph', clause: { id, role, ...wordsOf(node, scope) } };
}
