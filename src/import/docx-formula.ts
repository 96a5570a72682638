import { type ReadFormula, readTex } from '../corpus/formula/read-tex.ts';
import { lineOf } from '../corpus/formula/typed.ts';
import { charactersOf } from '../document/formula.ts';
import { texOf } from './docx-tex.ts';
import type { Tag } from './docx-xml.ts';

/** A formula of a paragraph. */
export interface Gathered {
  /** Where its line of characters begins and ends in the text; it has no end while it is open. */
  start: number;
  end?: number;
  tags: Tag[];
  /** Where none of it is lost in TeX. */
  tex?: string;
}

interface Gathering {
  text: string;
  formulas: Gathered[];
  /** Whether it is more than a line of characters. */
  raised: boolean;
  phantoms: readonly boolean[];
  /** The part before ended just now: one that begins stands beside it. */
  beside: boolean;
}

/** Takes a tag that is part of a formula; a whole one has its one reading, where it has any. */
export function gather(tag: Tag, at: Gathering): void {
  if (tag.name === 'm:oMath' && tag.opens) at.formulas.push({ start: at.text.length, tags: [] });
  const last = at.formulas.at(-1);
  if (!last || last.end !== undefined) return;
  const before = last.tags.findLast(({ name, text }) => name !== '' || text.trim() !== '');
  at.beside = tag.opens && tag.name === 'm:e' && before?.name === 'm:e' && before.closes;
  // What only keeps a place free has no letters.
  if (tag.name !== '' || !at.phantoms.includes(false)) last.tags.push(tag);
  if (tag.name !== 'm:oMath' || !tag.closes) return;
  const read = at.raised ? readWhole(last) : undefined;
  if (read) at.text = at.text.slice(0, last.start) + lineOf(read);
  last.end = at.text.length;
}

/** Reads a formula of which no letter and no digit would be lost. */
function readWhole(formula: Gathered): ReadFormula | undefined {
  const tex = texOf(formula.tags);
  const read = tex === undefined ? undefined : readTex(tex);
  if (tex === undefined || !read || 'fault' in read) return undefined;
  const shown = charactersOf(read.shape) + (read.number ?? '');
  if (lettersIn(shown) !== lettersIn(formula.tags.map(({ text }) => text).join('')))
    return undefined;
  formula.tex = tex;
  return read;
}

/** Letters and digits in the order of their code points: parts of a formula stand in different orders. */
function lettersIn(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}

/** A paragraph that is a formula alone, perhaps with its number, as a line of TeX. */
export function formulaLine(text: string, formulas: readonly Gathered[]): string | undefined {
  const [formula, ...others] = formulas;
  if (formula?.tex === undefined || others.length > 0) return undefined;
  const behind = /^[\s.…·]*(?:[（(](?<number>[A-Z]?\.?\d+(?:[-.]\d+)?)[)）]\s*)?$/u.exec(
    text.slice(formula.end),
  );
  if (!behind || text.slice(0, formula.start).trim() !== '') return undefined;
  const number = behind.groups?.number;
  return `$$${formula.tex}${number ? ` \\tag{${number}}` : ''}$$`;
}
