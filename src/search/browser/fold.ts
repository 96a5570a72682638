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
  /** For each UTF-16 unit of `text`, where the character that it comes from begins and ends in the original. */
  starts: number[];
  ends: number[];
}

export function fold(text: string): string {
  return folded(text).text;
}

/** Folds character by character, so that a hit can be shown in the original words. */
export function folded(text: string): Folded {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const same = foldCharacter(char);
    for (let i = 0; i < same.length; i += 1) {
      starts.push(at);
      ends.push(at + char.length);
    }
    out += same;
    at += char.length;
  }
  return { text: out, starts, ends };
}

function foldCharacter(char: string): string {
  const plain = char.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return kinds.reduce((text, [kind, one]) => text.replace(kind, one), plain);
}
