import { type Corpus, relatedIn } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import type { Place, Problem } from '../document/problem.ts';
import type { Related, Relation } from '../document/relation.ts';
import { inCorpus, type Rule } from './rule.ts';

/** A relation that a document states, where it does, and the other document where the archive holds it. */
export interface StatedRelation {
  document: Document;
  relation: Relation;
  place: Place;
  other: Related | undefined;
}

/** A rule that looks at one relation at a time. */
export function perRelation(rule: (stated: StatedRelation, corpus: Corpus) => Problem[]): Rule {
  return inCorpus((document, corpus) =>
    statedBy(document).flatMap(({ relation, place }) => {
      const other = relatedIn(corpus).get(relation.document ?? '');
      return rule({ document, relation, place, other }, corpus);
    }),
  );
}

export function statedBy(document: Document): { relation: Relation; place: Place }[] {
  return (document.front.relations ?? []).map((relation, i) => ({
    relation,
    place: document.relationPlaces?.[i] ?? document.place,
  }));
}
