import { readTex } from '../corpus/formula/read-tex.ts';
import { lineOf } from '../corpus/formula/typed.ts';
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

/** Formulas of LaTeX between dollar signs, each as a line of characters where it has one. */
export function untexed(text: Traced): Traced {
  if (!text.text.includes('$')) return text;
  const put = ([all, tex = '']: RegExpExecArray) => linearOf(tex) ?? all;
  const level = ({ 0: all, groups }: RegExpExecArray) =>
    levelOf(groups?.mark ?? '', groups?.inside ?? groups?.one ?? '') ?? all;
  const lines = replaced(replaced(text, displayed, put), script, level);
  return replaced(lines, inText, (match) => leveled(put(match)));
}
