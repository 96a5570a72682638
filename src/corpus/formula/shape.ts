import { type Shape, shapeNames } from '../../document/formula.ts';

/** A node of MathML as the library gives it. */
export interface Drawn {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  classes?: readonly string[];
  style?: Record<string, string>;
  children?: readonly Drawn[];
}

type Part = Shape | string;

/** What is asked of a formula that is no shape of ours. */
export class NoShape extends Error {}

/** Nobody could read it, and what draws it may break; how soon depends on the machine. */
const deepest = 100;
export const tooDeep = `{{{…}}} > ${deepest}`;

const kept = new Set([
  'accent',
  'accentunder',
  'displaystyle',
  'fence',
  'form',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
]);

/**
 * A node of the library as a shape: its own classes and styles left out, words that it set letter by letter joined.
 * @throws NoShape where it is none of MathML Core, coloured, framed, broken into lines or too deep
 */
export function shapeOf(drawn: Drawn): Shape {
  if (isDeeper(drawn, deepest)) throw new NoShape(tooDeep);
  const parts = partsOf(drawn);
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return worded(only);
  return worded({ name: 'mrow', attributes: {}, children: parts });
}

function isDeeper({ children = [] }: Drawn, levels: number): boolean {
  return levels === 0 || children.some((child) => isDeeper(child, levels - 1));
}

/** Words as names: what stands between texts is set as between white space (MathML Core, 3.2.4.3). */
function worded({ name, attributes, children }: Shape): Shape {
  const parts = children.map((part) => (typeof part === 'string' ? part : worded(part)));
  const text = parts.join('');
  if (name !== 'mtext' || !/\p{L}/u.test(text)) return { name, attributes, children: parts };
  const upright = [...text].length === 1 ? { mathvariant: 'normal' } : {};
  return { name: 'mi', attributes: { ...attributes, ...upright }, children: parts };
}

const coloured = /colou?r|background|border/iu;

function partsOf(drawn: Drawn): Part[] {
  const { type, text, children = [] } = drawn;
  if (type === undefined) return text === undefined ? children.flatMap(partsOf) : [text];
  if (Object.keys({ ...drawn.style, ...drawn.attributes }).some((key) => coloured.test(key)))
    throw new NoShape('color | border');
  if (type === 'math' || type === 'mpadded') return joined(children.flatMap(partsOf));
  if (type === 'mspace') return spaceOf(drawn);
  if (type === 'menclose') return [barred(drawn)];
  const name = shapeNames.find((one) => one === type);
  if (!name) throw new NoShape(type);
  return elementOf(name, drawn);
}

function elementOf(name: Shape['name'], drawn: Drawn): Part[] {
  const { children = [] } = drawn;
  // A line that ends where there are no lines.
  if (name === 'mo' && children.length === 0) throw new NoShape('\\\\');
  const inside = isFixed(name) ? children.flatMap(onePart) : joined(children.flatMap(partsOf));
  if (name === 'mo' && /^[\u2061-\u2064]*$/u.test(inside.join('')) && !drawn.attributes?.fence)
    return [];
  // A row of one is that one, and what has nothing over or under it is bare.
  if (name === 'mrow' && inside.length === 1) return inside;
  if (/^m(?:over|under)$/u.test(name) && isBlank(inside[1])) return inside.slice(0, 1);
  return [{ name, attributes: attributesOf(drawn, inside), children: inside }];
}

function isBlank(part: Part | undefined): boolean {
  return (
    typeof part === 'object' && /^m(?:space|row)$/u.test(part.name) && part.children.length === 0
  );
}

/** Elements that tell their parts by their place. */
function isFixed(name: Shape['name']): boolean {
  return /^m(?:frac|root|sub|sup|subsup|under|over|underover)$/u.test(name);
}

function onePart(drawn: Drawn): Part[] {
  const parts = joined(partsOf(drawn));
  return parts.length === 1 ? parts : [{ name: 'mrow', attributes: {}, children: parts }];
}

/** None, or one that is a line yet. */
const thin = /^(?:0(?:\.0+)?[a-z]*|0?\.[0-2]\d*em|[0-3](?:\.\d+)?(?:pt|px))$/u;

function attributesOf({ type, attributes = {}, classes = [] }: Drawn, inside: readonly Part[]) {
  const { linethickness } = attributes;
  if (linethickness !== undefined && !thin.test(String(linethickness)))
    throw new NoShape(String(linethickness));
  const own = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    kept.has(key) ? [[key, String(value)]] : [],
  );
  const set = type === 'mtable' ? tableClass(inside) : cellClass(classes);
  const mark = /^m(?:over|under)$/u.test(type ?? '') && isAccent(inside[1]);
  const accent: [string, string][] = mark
    ? [[type === 'mover' ? 'accent' : 'accentunder', 'true']]
    : [];
  return Object.fromEntries([...own, ...accent, ...(set ? [['class', set]] : [])]);
}

function isAccent(part: Part | undefined): boolean {
  return typeof part === 'object' && part.name === 'mo' && part.attributes.stretchy !== undefined;
}

function cellClass(classes: readonly string[]): string | undefined {
  return classes.map((one) => /^tml-(left|right)$/u.exec(one)?.[1]).find((one) => one);
}

/** Equations that stand under one another have cells set to the right and to the left in turn. */
function tableClass(rows: readonly Part[]): string | undefined {
  const [row] = rows;
  const [cell] = typeof row === 'object' ? row.children : [];
  const first = typeof cell === 'object' ? cell.attributes.class : undefined;
  return first === 'right' ? 'aligned' : undefined;
}

/** The library spaces with it; what has no width is for its own style sheet. */
function spaceOf({ attributes = {} }: Drawn): Part[] {
  const width = String(attributes.width ?? '');
  return /^-?[\d.]*[1-9]\d*(?:em|ex)$/u.test(width)
    ? [{ name: 'mspace', attributes: { width }, children: [] }]
    : [];
}

/** A rule over or under; MathML Core has no other way to draw one. */
function barred({ attributes = {}, children = [] }: Drawn): Shape {
  const { notation } = attributes;
  if (notation !== 'top' && notation !== 'bottom') throw new NoShape(`menclose ${notation}`);
  const over = notation === 'top';
  const bar: Shape = { name: 'mo', attributes: { stretchy: 'true' }, children: [over ? '‾' : '_'] };
  const base = children.flatMap(onePart);
  return {
    name: over ? 'mover' : 'munder',
    attributes: { [over ? 'accent' : 'accentunder']: 'true' },
    children: [...base, bar],
  };
}

/** Words of several characters that stand one after the other. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (isWord(last) && isWord(part)) {
      all[all.length - 1] = {
        ...last,
        children: [last.children.join('') + part.children.join('')],
      };
    } else if (typeof last === 'string' && typeof part === 'string')
      all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

function isWord(part: Part | undefined): part is Shape {
  return typeof part === 'object' && part.name === 'mtext';
}
