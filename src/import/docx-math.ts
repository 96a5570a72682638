import { noCharacter } from './docx-symbols.ts';
import type { Tag } from './docx-xml.ts';

/** What is gathered of a formula while a paragraph is read. */
export interface Formula {
  text: string;
  /** Where the open elements begin in the text, from the outermost. */
  starts: number[];
  /** The signs of what has several parts, from the outermost: before, between and behind them. */
  signs: [string, string, string][];
  beside: boolean;
  operator: string;
  /** Whether anything stood above, below or under a sign. */
  raised: boolean;
}

type Reader = (tag: Tag, at: Formula) => void;

function whole(inside: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(inside) ? inside : `(${inside})`;
}

/** A part of a formula, in brackets where it is more than one number or word, with a sign before it or behind it. */
function part(before: string, behind = ''): Reader {
  return (tag, at) => {
    if (tag.opens) at.starts.push(at.text.length);
    if (!tag.closes) return;
    const start = at.starts.pop() ?? at.text.length;
    const inside = at.text.slice(start);
    at.text = at.text.slice(0, start) + (inside === '' ? '' : before + whole(inside) + behind);
    at.raised = true;
  };
}

function ofSeveral(...signs: [string, string, string]): Reader {
  return (tag, at) => {
    if (tag.opens) at.signs.push([...signs]);
    if (tag.closes) at.text += at.signs.pop()?.[2] ?? '';
  };
}

function sign(place: number): Reader {
  return (tag, at) => {
    const value = tag.value('m:val');
    if (tag.opens) at.signs.at(-1)?.splice(place, 1, value === '∣' ? '|' : value);
  };
}

/** It has no linear form. */
const lost: Reader = (tag, at) => {
  if (!tag.opens) return;
  at.text += noCharacter;
  at.raised = true;
};

/**
 * Office MathML (ISO/IEC 29500-1, 22.1) as a line of characters, a/b, x^2, x_i, √(a+b), ∑_(i=1)^n, for what has no form
 * in TeX.
 */
export const mathReaders: Record<string, Reader> = {
  'm:num': part('', '/'),
  'm:den': part(''),
  'm:sup': part('^'),
  'm:sub': part('_'),
  'm:rad': part('√'),
  // A root of another degree than the second has no usual one.
  'm:deg': (tag, at) => {
    if (tag.opens) at.starts.push(at.text.length);
    if (tag.closes && at.text.length > (at.starts.pop() ?? 0)) at.text += noCharacter;
  },
  'm:naryPr': (tag, at) => {
    if (tag.opens) at.operator = '∫';
    if (tag.closes) at.text += at.operator;
  },
  'm:chr': (tag, at) => {
    if (tag.opens) at.operator = tag.value('m:val');
  },
  'm:d': ofSeveral('(', '|', ')'),
  'm:mr': ofSeveral('', ' ', ' '),
  'm:eqArr': (tag, at) => {
    lost(tag, at);
    ofSeveral('', ' ', '')(tag, at);
  },
  'm:begChr': sign(0),
  'm:sepChr': sign(1),
  'm:endChr': sign(2),
  'm:e': (tag, at) => {
    const signs = at.signs.at(-1);
    if (!tag.opens || !signs) return;
    at.text += at.beside ? signs[1] : signs[0];
    signs[0] = '';
  },
  'm:m': lost,
  'm:acc': lost,
  'm:bar': lost,
  'm:groupChr': lost,
  'm:limLow': lost,
  'm:limUpp': lost,
  'm:sPre': lost,
  // Its frame, or the line through it, is for a person to see.
  'm:borderBox': (_, at) => {
    at.raised = true;
  },
};
