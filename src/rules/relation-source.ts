import { clausesOf, type Document } from '../document/document.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { statedBy } from './relations.ts';
import { perDocument, type Rule } from './rule.ts';

/** That a document is amended, replaced or ended is a fact, and has its source: a clause of the document or another text. */
export const relationSource: Rule = perDocument((document) => {
  const term = document.front.inForce;
  return [
    ...statedBy(document).flatMap(({ relation, place }) => unsourced(document, relation, place)),
    ...(term ? unsourced(document, term, document.inForcePlace ?? document.place) : []),
  ];
});

function unsourced(
  document: Document,
  { clause, source }: { clause?: string | undefined; source?: string | undefined },
  place: Place,
): Problem[] {
  const known = clause !== undefined && clausesOf(document).some(({ id }) => id === clause);
  if (known || (clause === undefined && source !== undefined)) return [];
  return [
    problem('relation-source', place, {
      found:
        clause === undefined
          ? { zh: '没有写依据', en: 'no source' }
          : { zh: `没有 #${clause} 这一条`, en: `no clause #${clause}` },
      expected: {
        zh: 'clause 是本件里说这件事的那一条的 id；本件没有说的，source 写明谁说的',
        en: 'clause: the id of the clause of this document that says so; else source: who does',
      },
      mend: { zh: '补上依据', en: 'add the source' },
    }),
  ];
}
