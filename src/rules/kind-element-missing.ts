import { formOf } from '../document/form.ts';
import { kindElements } from '../document/kind.ts';
import { problem } from '../document/problem.ts';
import { elementNames } from './elements-of-kinds.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Each kind has the elements that it cannot do without (《党政机关公文处理工作条例》, 9 and 15). */
export const kindElementMissing: Rule = perDocument((document) => {
  const { front, title, place } = document;
  if (formOf(front) === 'plain') return [];
  if (isSic(document, title)) return [];
  return kindElements[front.kind].required
    .filter((key) => front[key] === undefined)
    .map((key) =>
      problem('kind-element-missing', place, {
        found: {
          zh: `${front.kind}没有${elementNames[key]}（${key}）`,
          en: `${front.kind} without ${key}`,
        },
        expected: { zh: `有${elementNames[key]}`, en: `${key} to be given` },
        mend: {
          zh: '照原件补上；原件如此，就在标题上记 sic',
          en: 'add it from the original; record a sic on the title if the original has none',
        },
      }),
    );
});
