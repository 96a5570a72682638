import type { Clause } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { type Element, kindElements } from '../document/kind.ts';
import { problem } from '../document/problem.ts';
import { elementNames } from './elements-of-kinds.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** What is addressed to everyone has no addressees, an order no title line, and so on for each kind. */
export const kindElementForbidden: Rule = perDocument((document) => {
  const { front, title } = document;
  if (isSic(document, title)) return [];
  return kindElements[front.kind].forbidden
    .filter((key) => front[key] !== undefined)
    .map((key) =>
      problem('kind-element-forbidden', (clauseOf(document, key) ?? document).place, {
        found: {
          zh: `${front.kind}有${elementNames[key]}（${key}）`,
          en: `${front.kind} with ${key}`,
        },
        expected: {
          zh: `${front.kind}没有${elementNames[key]}`,
          en: `${front.kind} has no ${key}`,
        },
        mend: {
          zh: '去掉，或改正文种；原件如此，就在标题上记 sic',
          en: 'remove it or correct the kind; record a sic on the title if the original has it so',
        },
      }),
    );
});

function clauseOf(document: Document, key: Element): Clause | undefined {
  if (key === 'attendance') return document.attendance?.[0];
  if (key === 'addressees') return document.addressees ?? document.imprint?.sentTo;
  return document[key];
}
