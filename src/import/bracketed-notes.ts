import { circledNumeral } from '../document/numerals.ts';
import { replaced, type Traced } from './traced.ts';
import type { Node } from './tree.ts';

const open = /[[［](?=[1-9]\d?[\]］])/gu;
const close = /(?<=[①-⑳㉑-㉟㊱-㊿])[\]］]/gu;

/** A paragraph that begins with [1]. */
export const bracketed = /^[[［][1-9]\d?[\]］]\s*(?=\S)/u;

/** Nodes with [1] as ①, as notes are printed. */
export function circled(nodes: readonly Node[]): Node[] {
  return nodes.map((node): Node => {
    const children = 'children' in node ? { children: circled(node.children) } : {};
    const text = 'text' in node ? { text: mark(node.text) } : {};
    return { ...node, ...children, ...text } as Node;
  });
}

function mark(text: Traced): Traced {
  if (text.text.search(open) < 0) return text;
  const figure = replaced(
    text,
    /(?<=[[［])[1-9]\d?(?=[\]］])/gu,
    ([one]) => circledNumeral(Number(one)) ?? one,
  );
  const opened = replaced(figure, /[[［](?=[①-⑳㉑-㉟㊱-㊿][\]］])/gu, () => '');
  return replaced(opened, close, () => '');
}
