import type { Nodes, Paragraph, Root } from 'mdast';
import type { Block, EmblemBlock, FigureBlock, ParagraphBlock } from '../document/block.ts';
import type { Run } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { type Component, readComponent } from './components.ts';
import { childrenOf, isJsx, placeOf, unravelled } from './nodes.ts';
import { clause, item } from './numbered.ts';
import { proseOf } from './prose.ts';
import { unexpected } from './refusals.ts';
import { type Named, numberOf, paragraphsIn, type Scope } from './scope.ts';
import { table } from './tables.ts';

/** The body of a source file as blocks. Ids come from the printed numbers, so that they outlive edits. */
export function readBlocks(
  root: Root,
  file: string,
  prefix: string,
): { blocks: Block[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const scope: Scope = { file, parent: 'Body', prefix, section: '', container: prefix, problems };
  return { blocks: walk(unravelled(root.children), scope), problems };
}

function walk(nodes: readonly Nodes[], scope: Scope): Block[] {
  const counts = { paragraph: 0, slogan: 0, figure: 0, table: 0 };
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') {
      counts.paragraph += 1;
      return [paragraphBlock(node, `${scope.container}p${counts.paragraph}`, scope)];
    }
    if (!isJsx(node)) {
      scope.problems.push(unexpected(node, placeOf(node, scope.file)));
      return [];
    }
    const component = readComponent(node, scope.parent, scope.file, scope.problems);
    if (component?.name === 'Slogan') counts.slogan += 1;
    if (component?.name === 'Figure') counts.figure += 1;
    if (component?.name === 'Table') counts.table += 1;
    return component ? [blockOf(component, counts, scope)] : [];
  });
}

interface Counts {
  slogan: number;
  figure: number;
  table: number;
}

function blockOf(component: Component, counts: Counts, scope: Scope): Block {
  switch (component.name) {
    case 'Section':
      return section(component, scope);
    case 'Clause':
      return clause(component, scope);
    case 'Item':
      return item(component, scope);
    case 'Slogan':
      return slogan(component, counts.slogan, scope);
    case 'Emblem':
      return emblem(component, scope);
    case 'Figure':
      return figure(component, counts.figure, scope);
    case 'Table':
      return table(component, counts.table, scope);
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
    blocks: walk(childrenOf(component.node), inner),
  };
}

function slogan(component: Named<'Slogan'>, ordinal: number, scope: Scope): Block {
  const id = component.attributes.id ?? `${scope.prefix}slogan-${ordinal}`;
  const paragraphs = paragraphsIn(component, scope);
  const alone = !childrenOf(component.node).some(isJsx);
  if (alone && paragraphs.length !== 1) {
    scope.problems.push(miscounted(component, paragraphs.length));
  }
  const runs: Run[] = [{ role: 'text', text: paragraphs[0]?.text ?? '' }];
  return { kind: 'slogan', clause: { id, role: 'slogan', runs, place: component.place } };
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
  const { alt, src } = component.attributes;
  const id = component.attributes.id ?? `${scope.container}figure-${ordinal}`;
  if (component.node.children.length > 0) scope.problems.push(notEmpty(component));
  const { place } = component;
  return { kind: 'figure', id, alt, ...(src === undefined ? {} : { src }), place };
}

function paragraphBlock(node: Paragraph, id: string, scope: Scope): ParagraphBlock {
  const role = scope.parent === 'Emblem' ? 'specification' : 'paragraph';
  const text = proseOf(node.children, scope.file, scope.problems);
  const place = placeOf(node, scope.file);
  return { kind: 'paragraph', clause: { id, role, runs: [{ role: 'text', text }], place } };
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

function notEmpty(component: Component): Problem {
  return problem('component-content', component.place, {
    found: { zh: `<${component.name}> 里有内容`, en: `something inside <${component.name}>` },
    expected: { zh: `<${component.name} … />`, en: `<${component.name} … />` },
    mend: {
      zh: '文字移到组件之外；图的说明写进 alt',
      en: 'move the text out of it; describe the picture in alt',
    },
  });
}
