import { readTex } from '../corpus/formula/read-tex.ts';
import { lineOf, typedFormula } from '../corpus/formula/typed.ts';
import { type Doubt, doubt } from './doubt.ts';
import { leveled, levelOf, script } from './raised.ts';
import { replaced, type Traced } from './traced.ts';

/** A formula of LaTeX as a line of characters: (C+T)/Q, x^2, √(a+b); undefined where it is none. */
export function linearOf(tex: string): string | undefined {
  const read = readTex(tex);
  return 'fault' in read ? undefined : lineOf(read);
}

const displayed = /\$\$\s*([^$]+?)\s*\$\$/gu;
const inText =
  /(?<![\\$\w])\$(?=\S)([^$\n]*[\\^_=][^$\n]*|[A-Za-z]{1,3}|\d[\d .,]*)(?<=\S)\$(?![\d$])/gu;
/** What Markdown escaped, \(一\), has no sign of a formula; \(a\) that opens a line is a number. */
const bracketed =
  /(?<!^\s*|\\)\\\(\s*((?=[^\\^_=\n]*(?!\\\))[\\^_=])(?:(?!\\[()])[^\n\p{sc=Han}])+|[A-Za-z]{1,3})\s*\\\)/gu;

/** Formulas of LaTeX between dollar signs or in \( \), each as a line of characters where it has one. */
export function untexed(text: Traced): Traced {
  if (!/\$|\\\(/u.test(text.text)) return text;
  const put = ([all, tex = '']: RegExpExecArray) => linearOf(tex) ?? all;
  const level = ({ 0: all, groups }: RegExpExecArray) =>
    levelOf(groups?.mark ?? '', groups?.inside ?? groups?.one ?? '') ?? all;
  const lines = replaced(replaced(text, displayed, put), script, level);
  return [inText, bracketed].reduce(
    (line, form) => replaced(line, form, (match) => leveled(put(match))),
    lines,
  );
}

/** Formulas between $$ that stand in the text: their line is no more than a way to write them. */
export function typedDoubts(transcript: string): Doubt[] {
  return transcript.split('\n').flatMap((line, i) => {
    if (typedFormula.test(line)) return [];
    return [...line.matchAll(displayed)].flatMap(([all, tex = '']) => {
      const put = linearOf(tex);
      if (put === undefined) return [];
      return [doubt(i + 1, 0.8, `“${all}”作“${put}”`, `“${all}” became “${put}”`)];
    });
  });
}
