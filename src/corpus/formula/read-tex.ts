import { createRequire } from 'node:module';
import type Temml from 'temml';
import type { Shape } from '../../document/formula.ts';
import { linearOf } from '../../document/linear-formula.ts';
import { type Drawn, NoShape, shapeOf } from './shape.ts';

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
  if (tex.length > longest) return { fault: `${tex.length} > ${longest}` };
  try {
    const shape = shapeOf(temml().__renderToMathMLTree(tex, options) as Drawn);
    const linear = linearOf(shape);
    if (linear === '') return { fault: '∅' };
    return { shape, linear, ...(number ? { number: plain ? number : `（${number}）` } : {}) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

const options = { displayMode: true, throwOnError: true, trust: false, wrap: 'none' } as const;

/** What the library says, on one line; rethrows what is no fault of the formula. */
function faultOf(error: unknown): string {
  if (error instanceof NoShape || error instanceof RangeError) return error.message;
  const isParseError = error instanceof Error && /ParseError/u.test(error.name + error.message);
  if (isParseError || (error instanceof Error && 'position' in error))
    return error.message
      .replace(/[\u0332\s]+/gu, (mark) => (/\s/u.test(mark) ? ' ' : ''))
      .slice(0, 120);
  throw error;
}
