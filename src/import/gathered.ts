import { parsePoint } from '../document/numerals.ts';
import { type Doubt, doubt } from './doubt.ts';
import { childrenOf, type Node } from './tree.ts';

/** A paragraph between two numbered ones belongs to the first: its second paragraph, or its own cut by a page turn. */
export function gathered(nodes: readonly Node[], doubts: Doubt[], isLast = true): Node[] {
  const out: Node[] = [];
  nodes.forEach((node, i) => {
    const before = out.at(-1);
    const next = nodes.slice(i + 1).find(({ kind }) => kind !== 'paragraph');
    if (node.kind === 'paragraph' && before && next && goOn(before, next)) {
      childrenOf(before).push(node);
      if (!isHeadingAlone(before)) doubts.push(secondParagraph(node.line));
    } else {
      if (
        !isLast &&
        node.kind === 'paragraph' &&
        before &&
        isNumbered(before) &&
        i === nodes.length - 1
      )
        doubts.push(closingParagraph(node.line));
      const last = i === nodes.length - 1;
      out.push(
        'children' in node ? { ...node, children: gathered(node.children, doubts, last) } : node,
      );
    }
  });
  return out;
}

function closingParagraph(line: number): Doubt {
  return doubt(
    line,
    0.5,
    '这一段没有序号，在一部分的末尾：作这一部分的结尾；也可能是上一条被换页断开，要看原件',
    'a paragraph without a number at the end of a section: taken as its close; it may be the one above, cut by a page turn',
  );
}

/** （二）基本原则。 with nothing behind it: what stands below it is its text. */
function isHeadingAlone(node: Node): boolean {
  const words = node.kind === 'clause' ? node.heading.text + node.text.text : '';
  const own = node.kind === 'point' ? node.text.text : words;
  return /^[^，。；：]{2,16}[。：]?$/u.test(own);
}

/** Two of one list, the second counting on from the first. */
function goOn(before: Node, next: Node): boolean {
  if (before.kind === 'point' && next.kind === 'point')
    return sameForm(before, next) && numberOf(next) === numberOf(before) + 1;
  return isNumbered(before) && next.kind === before.kind;
}

function sameForm(a: Extract<Node, { kind: 'point' }>, b: typeof a): boolean {
  const form = ({ label }: typeof a) =>
    label.text.replace(/[\d一二三四五六七八九十①-⑳a-z]+/gu, '0');
  return form(a) === form(b);
}

function numberOf({ label }: Extract<Node, { kind: 'point' }>): number {
  return parsePoint(label.text.replace('(', '（').replace(')', '）')) ?? 0;
}

function isNumbered({ kind }: Node): boolean {
  return kind === 'clause' || kind === 'item';
}

function secondParagraph(line: number): Doubt {
  return doubt(
    line,
    0.5,
    '这一段没有序号，夹在两条之间：作上一条的第二段；也可能是换页断开的同一段，要看原件',
    'a paragraph without a number between two with one: taken as the second of the first; it may be the same one, cut by a page turn',
  );
}
