import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Position } from 'unist';
import type { Place } from '../document/problem.ts';
import { isInline } from '../document/vocabulary.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node begins. */
export function placeOf({ position }: { position?: Position | undefined }, file: string): Place {
  return { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** What stands inside an element, whether its tags stand on lines of their own or within a line. */
export function childrenOf(element: JsxElement): Nodes[] {
  const { children, position } = element;
  if (element.type === 'mdxJsxFlowElement' || children.length === 0) return unravelled(children);
  return unravelled([{ type: 'paragraph', children: element.children, position }]);
}

/** A paragraph that holds nothing but components is no paragraph: it is those components. */
export function unravelled(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph') return [node];
    const inside = node.children.filter(
      (child) => !(child.type === 'text' && child.value.trim() === ''),
    );
    const isBlock = (child: Nodes) => isJsx(child) && !isInline(child.name);
    return inside.length > 0 && inside.every(isBlock) ? inside : [node];
  });
}
