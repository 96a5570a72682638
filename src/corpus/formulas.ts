import type { FormulaBlock } from '../document/block.ts';
import type { Run } from '../document/clause.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { faultWords } from './formula/faults.ts';
import { readTex } from './formula/read-tex.ts';
import { notEmpty } from './refusals.ts';
import type { Named, Scope } from './scope.ts';
import { onlyParagraph } from './set-lines.ts';

export function formula(component: Named<'Formula'>, ordinal: number, scope: Scope): FormulaBlock {
  const { place, node } = component;
  const { id = `${scope.container}formula-${ordinal}`, tex } = component.attributes;
  const clause = { id, role: 'formula' as const, place };
  if (tex === undefined)
    return { kind: 'formula', clause: { ...clause, ...onlyParagraph(component, scope) } };
  if (node.children.length > 0) scope.problems.push(notEmpty(component));
  const read = readTex(tex);
  if ('fault' in read) {
    scope.problems.push(unreadable(place, tex, read.fault));
    return { kind: 'formula', clause: { ...clause, runs: [{ role: 'text', text: tex }] } };
  }
  const { linear, number, shape } = read;
  const runs: Run[] = [{ role: 'text', text: linear }];
  if (number) runs.push({ role: 'label', text: number });
  return { kind: 'formula', clause: { ...clause, runs }, set: { tex, shape } };
}

/** Of a longer formula the beginning tells which it is. */
const told = 80;

function unreadable(place: Place, whole: string, fault: string): Problem {
  const { zh, en } = faultWords(fault);
  const tex = whole.length > told ? `${whole.slice(0, told)}…` : whole;
  return problem('formula-unreadable', place, {
    found: { zh: `公式 ${tex}：${zh}`, en: `the formula ${tex}: ${en}` },
    expected: {
      zh: 'TeX 的数学写法，如 \\frac{甲}{乙}、\\sqrt{x}、x_i^2、\\sum_{i=1}^{n}',
      en: 'mathematics in the notation of TeX, as \\frac{a}{b}, \\sqrt{x}, x_i^2, \\sum_{i=1}^{n}',
    },
    mend: {
      zh: '改正写法（花括号成对、命令拼对、百分号写成 \\%、分行用 aligned、\\tag 只在末尾；不用颜色、边框、链接、自定义命令），或写成一行字',
      en: 'correct it (pair braces, spell commands, write \\% for per cent, break lines with aligned, put \\tag last; no colours, frames, links or commands of your own), or write it as a line of characters',
    },
  });
}
