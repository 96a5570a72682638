import { unified } from '../document/characters.ts';
import type { Replacement } from '../document/emendation.ts';
import { type Place, type Problem, problem, type Words } from '../document/problem.ts';
import { typedLine } from './formula/typed.ts';
import { isMarks, unescaped } from './marks.ts';
import { typedReading } from './ruby.ts';

/**
 * What a kind of emendation may change. Wording is touched by `correction` alone, so that whoever looks
 * for changed words has one kind to look at.
 */
const allowed: Record<Replacement['kind'], (find: string, put: string) => boolean> = {
  join: (find, put) => isBlank(find) && find.includes('\n') && put.trim() === '',
  space: (find, put) => withoutSpace(find) === withoutSpace(put),
  width: (find, put) =>
    withoutSpace(unified(find).normalize('NFKC')) === withoutSpace(put.normalize('NFKC')),
  // What both begin with is no part of the replacement: of &amp; it is amp; that goes.
  markup: (find, put) =>
    // How it types a reading over words is a mark, too; `ruby-differs` holds it against the source.
    ((isMarks(find) || typedReading(find) !== undefined) && isBlank(put)) ||
    // So is the notation of a formula, of which the reading has the line.
    typedLine(find) === put ||
    // And how it types what is raised or lowered: <sub>2</sub> for ₂.
    isLevel(find, put) ||
    (find !== put && (unescaped(find) === put || unescaped(`&${find}`) === `&${put}`)),
  correction: () => true,
};

const expected: Record<Replacement['kind'], Words> = {
  join: { zh: '只去掉换行与空白', en: 'line ends and white space taken away, nothing else' },
  space: { zh: '只增减空白', en: 'white space added or taken away, nothing else' },
  width: {
    zh: '同一个字符的全角与半角，同一个字的两个码位',
    en: 'one character in its full and half width, or one ideograph by another of its codes',
  },
  markup: {
    zh: '只去掉记号与空白，或注音；TeX 的公式写成一行，上标、下标用自己的字',
    en: 'marks, white space or a reading over words taken away, a formula of TeX as its line, what is raised or lowered by a character of its own; nothing else',
  },
  correction: { zh: '改正', en: 'a correction' },
};

/** A replacement that does more than its kind says it does. */
export function beyondItsKind(value: Replacement, place: Place): Problem | undefined {
  const { kind, find, put } = value;
  if (allowed[kind](find, put)) return undefined;
  return problem('emendation-kind', place, {
    found: `${kind}: ${JSON.stringify(find)} → ${JSON.stringify(put)}`,
    expected: expected[kind],
    mend: {
      zh: '抄录造成的损坏记 correction 并写明理由；原件如此就照录，记 sic',
      en: 'record damage done by the transcriber as correction, with its reason; leave what the original has and record a sic',
    },
  });
}

/** <sub>2</sub> and ₂, ^-6^ and ⁻⁶: the same characters, raised or lowered by marks in one and by themselves in the other. */
function isLevel(find: string, put: string): boolean {
  const { tag, mark, tagged, typed = '' } = leveled.exec(find)?.groups ?? {};
  const sign = tag?.toLowerCase() ?? mark;
  const own = sign === undefined ? undefined : levels[sign];
  const level = (text: string) => withoutSpace(text.normalize('NFKC')).replace(/[−–]/gu, '-');
  return own?.test(put) === true && level((tagged ?? typed).replace(/[*_\\]/gu, '')) === level(put);
}

const leveled =
  /^(?:<(?<tag>su[bp])\b[^>]*>(?<tagged>.+)<\/\k<tag>>|(?<mark>[\^~])(?<typed>.+)\k<mark>)$/iu;

const high = /^[\u00b2\u00b3\u00b9\u2070-\u207f]+$/u;
const low = /^[.\u2080-\u209c]+$/u;
const levels: Readonly<Record<string, RegExp>> = { sup: high, '^': high, sub: low, '~': low };

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
