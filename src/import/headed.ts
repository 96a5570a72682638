import { pinyin } from 'pinyin-pro';
import { parseLabel } from '../document/numerals.ts';
import type { Bodies } from './bodies.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, type Traced } from './traced.ts';
import type { Node } from './tree.ts';

type Point = Extract<Node, { kind: 'point' }>;

/**
 * Points that open with a heading become clauses, those that open with who acts become items: by their bold words, or
 * where most points of a list are alike.
 */
export function headed(
  nodes: readonly Node[],
  bold: Paragraph['bold'],
  bodies: Bodies,
  around: readonly Point[] = [],
): Node[] {
  const points = pointsIn(nodes);
  const acting = actingIn(points, bold, bodies);
  // A list of one is as those of the other parts are.
  // All of a list or none, so that one kind of block counts through.
  const own = haveHeadings(points.length === 1 ? around : points, bold);
  const inner = points.some(({ children }) => haveHeadings(pointsIn(children), bold));
  const head = (own || inner) && points.every(convertible);
  const inSections = nodes.flatMap((node) =>
    node.kind === 'section' ? pointsIn(node.children) : [],
  );
  return nodes.map((node) => {
    if (node.kind === 'section')
      return { ...node, children: headed(node.children, bold, bodies, inSections) };
    if (node.kind !== 'point') return node;
    const actor = acting[points.indexOf(node)];
    if (actor && plain(node)) return itemOf(node, actor);
    const end = headingEnd(node, bold);
    return head ? clauseOf(node, end, bold, bodies) : node;
  });
}

function pointsIn(nodes: readonly Node[]): Point[] {
  return nodes.filter((node): node is Point => node.kind === 'point');
}

/** Most points of a list open with a heading, but for those that are one sentence, which may be either. */
function haveHeadings(points: readonly Point[], bold: Paragraph['bold']): boolean {
  const ends = points.map((point) => headingEnd(point, bold));
  const either = points.filter(({ text }, i) => ends[i] === 0 && isSentence(text.text)).length;
  const heads = ends.filter((end) => end > 0).length;
  const words = points.map(({ text }, i) => text.text.slice(0, ends[i]));
  // One alone among sentences is a heading if it is a name and no sentence.
  const sure = heads > 1 || words.every((one) => /^[^，,\d]{0,16}$/u.test(one));
  return heads * 10 >= (points.length - either) * 8 && heads > 0 && points.length > 1 && sure;
}

/** Who acts in each point, where most of a list open with that. */
function actingIn(points: readonly Point[], bold: Paragraph['bold'], bodies: Bodies) {
  const acting = points.map((point) => {
    const actor = actorOf(point, bold, bodies);
    // A list of names says of none what it does.
    return actor && actor.end < point.text.text.length ? actor : undefined;
  });
  const count = acting.filter((one) => one !== undefined).length;
  return count * 10 >= points.length * 6 && points.length > 2 ? acting : [];
}

interface Acting {
  end: number;
  actor: Extract<Node, { kind: 'item' }>['actor'];
}

function actorOf({ text }: Point, bold: Paragraph['bold'], bodies: Bodies): Acting | undefined {
  const strong = boldEnd(text, bold);
  const words = strong > 0 ? text.text.slice(0, strong) : '';
  if (/[。；：，]$/u.test(words)) return undefined;
  const known = bodies.prefixOf(strong > 0 ? words : text.text);
  if (known && (strong === 0 || known.name === words))
    return { end: known.name.length, actor: known.actor };
  const enterprise =
    /^[\p{Script=Han}（）]{2,30}?(?:集团(?:有限)?(?:责任)?公司|有限公司|总公司|公司|银行|集团)/u.exec(
      text.text,
    )?.[0];
  if (enterprise && (strong === 0 || enterprise === words))
    return { end: enterprise.length, actor: { enterprise: spelled(enterprise) } };
  return strong > 0 && words.length <= 24 ? { end: strong, actor: { collective: '' } } : undefined;
}

function spelled(name: string): string {
  const initials = pinyin(name, { toneType: 'none', type: 'array', v: true, pattern: 'first' });
  return initials.join('').replace(/[^a-z]/gu, '') || 'enterprise';
}

/** Where the words in bold that a point begins with end; 0 where it begins with none. */
function boldEnd({ text, from }: Traced, bold: Paragraph['bold']): number {
  const start = from[0] ?? -1;
  const [, to] = bold.find(([begin, end]) => begin <= start && start < end) ?? [0, 0];
  let end = 0;
  while (end < text.length && (from[end] ?? 0) < to) end += 1;
  return end;
}

/** Where a heading ends: with the bold words, or with a short first sentence before a longer text. */
function headingEnd({ text }: Point, bold: Paragraph['bold']): number {
  const strong = boldEnd(text, bold);
  if (strong > 0) return strong <= 60 ? strong : 0;
  const sentence = /^[^。；：]{2,32}。/u.exec(text.text)?.[0] ?? '';
  const remark = /^（[^（）]*）。?$/u.test(text.text.slice(sentence.length));
  return sentence !== '' && !remark && text.text.length > sentence.length * 1.5
    ? sentence.length
    : 0;
}

function itemOf({ text, label, children, line }: Point, { end, actor }: Acting): Node {
  return {
    kind: 'item',
    label,
    name: slice(text, 0, end),
    actor,
    text: slice(text, end),
    children,
    line,
  };
}

/** With the lower levels in it, as clauses too: that is what a clause holds. */
function clauseOf(
  { text, label, children, line }: Point,
  end: number,
  bold: Paragraph['bold'],
  bodies: Bodies,
): Node {
  const inside = headed(children, bold, bodies).map((node) =>
    node.kind === 'point' ? clauseOf(node, 0, bold, bodies) : node,
  );
  // A paragraph below would run into a heading that is alone on its line.
  const alone = end === text.text.length && children[0]?.kind === 'paragraph';
  const heading = alone ? 0 : end;
  return {
    kind: 'clause',
    label,
    heading: slice(text, 0, heading),
    text: slice(text, heading),
    children: inside,
    line,
  };
}

/** One short sentence, which may be a heading without a text or a text without a heading. */
function isSentence(text: string): boolean {
  return /^[^。；：]{2,32}。$/u.test(text);
}

/** Has a number of the four levels, as has every point in it. */
function convertible({ label, children }: Point): boolean {
  const plainInside = children.every((node) =>
    node.kind === 'point'
      ? convertible(node)
      : ['paragraph', 'table', 'figure', 'formula'].includes(node.kind),
  );
  return parseLabel(label.text.replace('(', '（').replace(')', '）')) !== undefined && plainInside;
}

/** Holds nothing but paragraphs, as clauses and items do. */
function plain({ children }: Point): boolean {
  return children.every(({ kind }) => kind === 'paragraph');
}
