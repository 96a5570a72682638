import type { Shape } from './formula.ts';

type Part = Shape | string;

/** What a part says, and whether a letter before or behind it would be read as part of it: 2 a/b, x^n y, sin x. */
interface Said {
  text: string;
  before?: boolean;
  behind?: boolean;
}

/** Signs that stand over or under a letter, as those that combine with it. */
const combining: Record<string, string> = {
  '‾': '\u0304',
  '¯': '\u0304',
  ˉ: '\u0304',
  _: '\u0332',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '→': '\u20d7',
};
const braces = /^[⏜-⏡⎴⎵]$/u;

/** A sign as it is typed. */
const typed: Record<string, string> = { '−': '-', '∗': '*', '⋅': '·' };
const wide: Record<string, string> = { '(': '（', ')': '）', ',': '，', ';': '；' };

/**
 * The one reading of a formula on a line: a/b, x^2, x_i, √(a+b), ∑_(i=1)^n x_i; brackets and marks beside Chinese words
 * are as wide as they are.
 */
export function linearOf(shape: Shape): string {
  const { text } = said(shape);
  const marks = [...text];
  const chinese = new Set(pairsIn(marks).flatMap((pair) => (isChinese(marks, pair) ? pair : [])));
  const widened = marks.map((mark, i) => (chinese.has(i) ? (wide[mark] ?? mark) : mark)).join('');
  return widened.replace(
    /(?<=[\p{Script=Han}）])[,;]|[,;](?=[\p{Script=Han}（])/gu,
    (mark) => wide[mark] ?? mark,
  );
}

function pairsIn(marks: readonly string[]): [number, number][] {
  const open: number[] = [];
  return marks.flatMap((mark, i): [number, number][] => {
    if (mark === '(') open.push(i);
    const start = mark === ')' ? open.pop() : undefined;
    return start === undefined ? [] : [[start, i]];
  });
}

function isChinese(marks: readonly string[], [start, end]: readonly [number, number]): boolean {
  return /\p{Script=Han}/u.test(marks.slice(Math.max(0, start - 1), end + 2).join(''));
}

function said(part: Part | undefined): Said {
  if (part === undefined) return { text: '' };
  if (typeof part === 'string') return { text: part };
  const { name, children } = part;
  const [first, second] = children;
  switch (name) {
    case 'mo':
      return { text: textOf(part).replace(/[−∗⋅]/gu, (sign) => typed[sign] ?? sign) };
    case 'mi':
      return apartIf(textOf(part), /^[A-Za-z]{2,}$/u.test(textOf(part)));
    case 'mn':
    case 'mtext':
      return { text: textOf(part).replace(/\s+/gu, ' ') };
    case 'mspace':
      return { text: '' };
    case 'mfrac':
      return apartIf(`${whole(first)}${isBarless(part) ? '¦' : '/'}${whole(second)}`, true);
    case 'msqrt':
      return { text: `√${whole(row(children))}`, behind: true };
    case 'mroot':
      return { text: `√[${said(second).text}]${whole(first)}`, behind: true };
    case 'mtable':
      return { text: rows(part) };
    default:
      return scripted(part) ?? row(children);
  }
}

/** With what stands above and below it; undefined where the part is no such thing. */
function scripted({ name, children }: Exclude<Part, string>): Said | undefined {
  const [first, second, third] = children;
  switch (name) {
    case 'msub':
      return raised(first, second, undefined);
    case 'msup':
      return raised(first, undefined, second);
    case 'msubsup':
    case 'munderover':
      return raised(first, second, third);
    case 'munder':
      return marked(first, second) ?? raised(first, second, undefined);
    case 'mover':
      return marked(first, second) ?? raised(first, undefined, second);
    default:
      return undefined;
  }
}

/** Parts one after the other, apart where they would be read as one. */
function row(children: readonly Part[]): Said {
  let line: Said = { text: '' };
  let gap = false;
  for (const child of children) {
    const next = said(child);
    if (typeof child !== 'string' && child.name === 'mspace') gap = true;
    if (next.text === '') continue;
    const parts = gap || line.behind || next.before;
    const space =
      parts && /[\p{L}\p{N})\]]$/u.test(line.text) && /^[\p{L}\p{N}∑∏∫√]/u.test(next.text);
    const before = line.text === '' ? next.before : line.before;
    const joint = `${line.text}${space ? ' ' : ''}${next.text}`;
    line = { text: joint, before: before ?? false, behind: next.behind ?? false };
    gap = false;
  }
  return line;
}

function apartIf(text: string, apart: boolean): Said {
  return { text, before: apart, behind: apart };
}

function isBarless({ attributes }: Shape): boolean {
  return Number.parseFloat(attributes.linethickness ?? '1') === 0;
}

/** In brackets where it is more than one number, word or sign, and in none yet. */
function whole(part: Part | Said | undefined): string {
  const { text } =
    part === undefined || typeof part === 'string' || 'name' in part ? said(part) : part;
  const one = /^(?:[\p{L}\p{M}\p{N}.%]*|.)$/u.test(text);
  return one || isBracketed(text) ? text : `(${text})`;
}

function isBracketed(text: string): boolean {
  let depth = 0;
  return (
    /^\(.*\)$/u.test(text) &&
    [...text].every((mark, i, all) => {
      depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
      return depth > 0 || i === all.length - 1;
    })
  );
}

function raised(base: Part | undefined, below: Part | undefined, above: Part | undefined): Said {
  const low = below === undefined ? '' : `_${whole(below)}`;
  const high = above === undefined ? '' : exponent(said(above));
  return { text: `${baseOf(base)}${low}${high}`, behind: true };
}

/** It was said before: what is said twice at each level takes for ever. */
function exponent(above: Said): string {
  return /^[′″‴]+$/u.test(above.text) ? above.text : `^${whole(above)}`;
}

/** An index may have another: x_i^2; a fraction that is raised needs its brackets. */
function baseOf(base: Part | undefined): string {
  const isScript = typeof base === 'object' && /^m(?:sub|under)/u.test(base.name);
  return isScript ? said(base).text : whole(base);
}

/** A bar, a hat or a brace over or under its letters. */
function marked(base: Part | undefined, mark: Part | undefined): Said | undefined {
  if (typeof mark !== 'object' || mark.name !== 'mo') return undefined;
  const sign = said(mark).text;
  if (braces.test(sign)) return { text: whole(base) };
  const over = combining[sign];
  if (over === undefined) return undefined;
  const letters = whole(base);
  return { text: (/^(?:.\p{M}*|\(.*\))$/u.test(letters) ? letters : `(${letters})`) + over };
}

/** Cells are parted by commas unless they only stand under one another; rows by semicolons. */
function rows({ attributes, children }: Shape): string {
  const parts = attributes.class === 'aligned' ? '' : ',';
  const lines = children.map((line) => {
    const cells = typeof line === 'string' ? [] : line.children.map((cell) => said(cell).text);
    return cells
      .filter((cell) => cell !== '')
      .reduce((all, cell) => all + (/^$|[,，]$/u.test(all) ? '' : parts) + cell, '');
  });
  return lines.join(';');
}

function textOf({ children }: Shape): string {
  return children.join('');
}
