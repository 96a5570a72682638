import { createRequire } from 'node:module';
import type Temml from 'temml';
import { charactersOf, type Shape } from '../../document/formula.ts';
import { linearOf } from '../../document/linear-formula.ts';
import { type Drawn, NoShape, shapeOf, tooDeep } from './shape.ts';

/** A formula that was read. */
export interface ReadFormula {
  shape: Shape;
  /** As one line of characters. */
  linear: string;
  /** Its number, as printed: （1）. */
  number?: string;
}

/** More is a program, not a formula. In UTF-16 units. */
const longest = 4000;

/** What the library would read, and a reader of the source would not expect: the rest lost, or no end. */
const refused = [
  /(?<!\\)(?:\\\\)*(?<found>%)/u,
  /(?<found>\\(?:[egx]?def|(?:future)?let|global|(?:new|renew|provide)command)(?![A-Za-z]))/u,
  /(?<found>\\tag(?![A-Za-z]))/u,
];

/** They end a file of XML, or turn the line around. */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u;

let loaded: typeof Temml | undefined;

/** Loaded when the first formula asks for it: few documents have any. */
function temml(): typeof Temml {
  loaded ??= createRequire(import.meta.url)('temml') as typeof Temml;
  return loaded;
}

/** A formula in the notation of TeX, or what is wrong with it. */
export function readTex(source: string): ReadFormula | { fault: string } {
  const tagged = /\\tag(?<plain>\*)?\s*\{(?<number>[^{}]+)\}\s*$/u.exec(source);
  const { plain, number } = tagged?.groups ?? {};
  const tex = tagged ? source.slice(0, tagged.index) : source;
  const fault = faultIn(tex);
  if (fault !== undefined) return { fault };
  try {
    const shape = shapeOf(drawn(tex));
    const linear = linearOf(shape);
    if (linear === '') return { fault: '∅' };
    const [character] = unseen.exec(charactersOf(shape)) ?? [];
    if (character !== undefined) return { fault: codeOf(character) };
    return { shape, linear, ...(number ? { number: plain ? number : `（${number}）` } : {}) };
  } catch (error) {
    if (error instanceof NoShape)
      return { fault: error.message === slip ? slipIn(tex) : error.message };
    throw error;
  }
}

function faultIn(tex: string): string | undefined {
  if (tex.length > longest) return `${tex.length} > ${longest}`;
  return refused.map((one) => one.exec(tex)?.groups?.found).find((found) => found !== undefined);
}

/** A fault that the library has no words for. */
const slip = '?';

/** It does not see that nothing stands behind the mark of a script: x_. */
function slipIn(tex: string): string {
  const bare = /(?<!\\)[_^]\s*(?=[}&]|$)/u.exec(tex);
  return bare ? `Expected group after '${bare[0].trim()}' at position ${bare.index + 1}` : slip;
}

const options = { displayMode: true, throwOnError: true, trust: false, wrap: 'none' } as const;

/** @throws NoShape whatever it is that stops the library: it throws many kinds of errors for what it cannot read */
function drawn(tex: string): Drawn {
  const { __renderToMathMLTree: draw } = temml();
  try {
    return draw(tex, options) as Drawn;
  } catch (error) {
    throw new NoShape(messageOf(error), { cause: error });
  }
}

/** What the library says, on one line; its own slips say nothing of the formula. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError && /stack/u.test(error.message)) return tooDeep;
  if (!(error instanceof Error) || error instanceof TypeError) return slip;
  return error.message
    .replace(/[\u0332\s]+/gu, (mark) => (/\s/u.test(mark) ? ' ' : ''))
    .slice(0, 120);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
