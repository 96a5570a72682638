import type { Node } from './tree.ts';

const inks = /^C:\s?(\d+) M:\s?(\d+) Y:\s?(\d+) K:\s?(\d+)$/u;
const spot = /^PANTONE .+$/u;

/** A part that states the inks of an emblem and its spot colour is the specification of that emblem. */
export function emblem(nodes: readonly Node[]): Node[] {
  const texts = nodes.flatMap((node) => (node.kind === 'paragraph' ? [node.text.text] : []));
  const amounts = texts.flatMap((text) => inks.exec(text)?.slice(1) ?? []);
  const name = texts.find((text) => spot.test(text));
  const alone = nodes.every(({ kind }) => kind === 'paragraph' || kind === 'figure');
  const [first] = nodes;
  if (!first || !name || amounts.length !== 4 || !alone) return [...nodes];
  return [
    { kind: 'emblem', cmyk: amounts.join(' '), spot: name, children: [...nodes], line: first.line },
  ];
}
