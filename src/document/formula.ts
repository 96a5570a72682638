/** The elements of MathML Core that formulas are drawn with. */
export const shapeNames = [
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mtable',
  'mtr',
  'mtd',
  'mstyle',
] as const;

export const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** A part of a formula as it is set: fractions, roots, what stands above and below. */
export interface Shape {
  name: (typeof shapeNames)[number];
  /** Of MathML; `class` says how the cells of a table are set. */
  attributes: Record<string, string>;
  /** Parts, or the text of a sign, a number or a word. */
  children: (Shape | string)[];
}

const italics = [
  ['A', 0x1d434],
  ['a', 0x1d44e],
  ['Α', 0x1d6e2],
  ['α', 0x1d6fc],
] as const;

/** Those that have their italics elsewhere (MathML Core, italic mappings). */
const otherItalics = new Map(
  Array.from('hℎ ı𝚤 ȷ𝚥 ϴ𝛳 ∇𝛻 ∂𝜕 ϵ𝜖 ϑ𝜗 ϰ𝜘 ϕ𝜙 ϱ𝜚 ϖ𝜛'.split(' '), (pair) => {
    const [letter = '', italic = ''] = pair;
    return [letter, italic] as const;
  }),
);

/** What a formula shows, in the order of its source: letters that stand alone are italic (MathML Core, 4.2). */
export function charactersOf(shape: Shape): string {
  const [first = ''] = shape.children;
  if (typeof first !== 'string')
    return shape.children
      .map((part) => (typeof part === 'string' ? part : charactersOf(part)))
      .join('');
  const isItalic = shape.name === 'mi' && shape.attributes.mathvariant !== 'normal';
  return isItalic ? italicOf(first) : first;
}

function italicOf(letter: string): string {
  const other = otherItalics.get(letter);
  if (other !== undefined) return other;
  const code = letter.codePointAt(0) ?? 0;
  const from = italics.findLast(([first]) => {
    const at = code - (first.codePointAt(0) ?? 0);
    return at >= 0 && at < (first > 'z' ? 25 : 26);
  });
  if ([...letter].length !== 1 || !from) return letter;
  return String.fromCodePoint(from[1] + code - (from[0].codePointAt(0) ?? 0));
}

/** As MathML. @param attributes of the outermost element */
export function mathmlOf(shape: Shape, attributes: Record<string, string>): string {
  return `<math${written(attributes)}>${elementOf(shape)}</math>`;
}

function elementOf({ name, attributes, children }: Shape): string {
  const inside = children.map((part) =>
    typeof part === 'string' ? escaped(part) : elementOf(part),
  );
  return `<${name}${written(attributes)}>${inside.join('')}</${name}>`;
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
