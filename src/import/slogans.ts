import { type Doubt, doubt } from './doubt.ts';
import { replaced, type Traced } from './traced.ts';
import type { Node } from './tree.ts';

/** Lines of two halves with a space between: slogans. Where the transcript lost the space of some, it is put back. */
export function slogans(nodes: readonly Node[], doubts: Doubt[]): Node[] {
  const texts = nodes.flatMap((node) => (node.kind === 'paragraph' ? [node.text.text] : []));
  const short =
    texts.length === nodes.length &&
    texts.every((text) => text.length <= 30 && !/[，。；：]/u.test(text));
  const halved = texts.filter((text) =>
    /^\p{Script=Han}{4,}(?: \p{Script=Han}{4,})+$/u.test(text),
  ).length;
  if (texts.length < 4 || !short || halved * 3 < texts.length) return [...nodes];
  return nodes.map((node) => {
    if (node.kind !== 'paragraph') return node;
    const text = halves(node.text);
    if (text !== node.text)
      doubts.push(
        doubt(
          node.line,
          0.7,
          '口号各行两截之间有空格，这一行没有：补一个',
          'a space between the halves of a slogan was put back',
        ),
      );
    return { kind: 'slogan', text, line: node.line };
  });
}

/** Each part twice as long as the others, or an only one of even length, is two halves. */
function halves(text: Traced): Traced {
  const parts = text.text.split(' ');
  const shortest = Math.min(...parts.map((part) => part.length));
  return replaced(text, /\S+/gu, ([part]) => {
    const twice = parts.length > 1 ? part.length === 2 * shortest : part.length % 2 === 0;
    return twice ? `${part.slice(0, part.length / 2)} ${part.slice(part.length / 2)}` : part;
  });
}
