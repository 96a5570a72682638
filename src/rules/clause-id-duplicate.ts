import { blocksOf } from '../document/blocks.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Place, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** An id is a permanent address; two clauses or pictures cannot live at one. */
export const clauseIdDuplicate: Rule = perDocument((document) => {
  const seen = new Map<string, Place>();
  return addressed(document).flatMap(({ id, place }) => {
    const second = seen.get(id);
    seen.set(id, second ?? place);
    if (!second) return [];
    return [
      problem('clause-id-duplicate', place, {
        found: `id ${id}`,
        expected: { zh: '一件公文之内唯一的 id', en: 'an id that is unique in its document' },
        mend: {
          zh: '改正重复的序号，或写明 id="…"',
          en: 'correct the repeated number or give an id="…"',
        },
        second,
      }),
    ];
  });
});

function addressed(document: Document): { id: string; place: Place }[] {
  const pictures = blocksOf(document).filter(
    (block) => block.kind === 'figure' || block.kind === 'emblem',
  );
  return [...clausesOf(document), ...pictures];
}
