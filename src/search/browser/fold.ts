/*
 * What two writings of the same words have in common. Width, case, white space and the kinds of
 * quotation marks and dashes are set aside; nothing else is, so that search stays exact.
 */

/** Quotation marks of every kind become one; so do dashes, hyphens and minus signs. */
const kinds: readonly [RegExp, string][] = [
  [/[“”„‟«»「」『』〝〞＂]/gu, '"'],
  [/[‘’‚‛`´＇]/gu, "'"],
  [/[‐‑‒–—―−－﹣─]/gu, '-'],
];

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the place in the original. */
  origin: number[];
}

export function fold(text: string): string {
  return folded(text).text;
}

/** Folds character by character, so that a hit can be shown in the original words. */
export function folded(text: string): Folded {
  let out = '';
  const origin: number[] = [];
  let at = 0;
  for (const char of text) {
    const same = foldCharacter(char);
    for (let i = 0; i < same.length; i += 1) origin.push(at);
    out += same;
    at += char.length;
  }
  origin.push(at);
  return { text: out, origin };
}

function foldCharacter(char: string): string {
  const plain = char.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return kinds.reduce((text, [kind, one]) => text.replace(kind, one), plain);
}
