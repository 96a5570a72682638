import type { Nodes, Paragraph, Root } from 'mdast';
import type { Block, EmblemBlock, FigureBlock, ParagraphBlock } from '../document/block.ts';
import type { ClauseRole, Run } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { type Component, readComponent } from './components.ts';
import { clause, item } from './numbered.ts';
import { isJsx, placeOf, proseOf, unexpected } from './prose.ts';
import { type Named, numberOf, paragraphsIn, type Scope } from './scope.ts';

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
