/*
 * What two writings of the same words have in common. Width, case, white space and the kinds of
 * quotation marks, dashes and brackets are set aside; nothing else is, so that search stays exact.
 */

/** Marks of one kind become one mark. */
const kinds: readonly [RegExp, string][] = [
  [/[“”„‟«»「」『』〝〞＂]/gu, '"'],
  [/[‘’‚‛`´＇]/gu, "'"],
  [/[‐‑‒–—―−－﹣─]/gu, '-'],
  [/[〔〖【[{]/gu, '('],
  [/[〕〗】\]}]/gu, ')'],
  [/[《〈]/gu, '<'],
  [/[》〉]/gu, '>'],
  [/[・•‧∙⋅]/gu, '·'],
];

/** The ideographs of most texts stay as they are. */
const others = /[^\u4e00-\u9fff]/gu;

const known = new Map<string, string>();

/** A text as search compares it. */
export function fold(text: string): string {
  return text.replace(others, foldCharacter);
}

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where the character that it comes from begins and ends in the original. */
  starts: number[];
  ends: number[];
}

/** The same, with the way back, so that a hit can be shown in the original words. */
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
  const done = known.get(char);
  if (done !== undefined) return done;
  const plain = char
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '');
  const same = kinds.reduce((text, [kind, one]) => text.replace(kind, one), plain);
  known.set(char, same);
  return same;
}
