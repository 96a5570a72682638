import { type Clause, textOf } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { itemsIn } from '../document/lexicon.ts';
import type { MentionNotes } from '../document/mention-notes.ts';
import { type Problem, problem } from '../document/problem.ts';
import { inCorpus, type Rule } from './rule.ts';

/** A person's word on the names in a document must lead to words that stand there, and to something known. */
export const mentionUnknown: Rule = inCorpus((document, corpus) => {
  const { also, not } = document.mentions ?? { also: [], not: [] };
  return [
    ...[...also, ...not].flatMap((note) => wordsMissing(document, note)),
    ...also.flatMap((note) => nobody(corpus, note)),
  ];
});

type Note = MentionNotes['not'][number];

function wordsMissing(document: Document, { clause, words, at }: Note): Problem[] {
  const clauses = clausesOf(document).filter(({ id }) => clause === undefined || id === clause);
  if (clauses.some((one: Clause) => textOf(one).includes(words))) return [];
  return [
    problem('mention-unknown', at, {
      found: clause === undefined ? words : `${clause}: ${words}`,
      expected: { zh: '这一条里有的字', en: 'words that stand in the clause' },
      mend: { zh: '照读本改正条号或文字', en: 'correct the clause or the words by the reading' },
    }),
  ];
}

function nobody({ organs, places, documents }: Corpus, note: MentionNotes['also'][number]) {
  const enterprises = documents
    .flatMap(itemsIn)
    .flatMap(({ actor }) => (actor.kind === 'enterprise' ? [actor.enterprise] : []));
  const known = [
    ...organs.organs.map(({ id }) => `organ: ${id}`),
    ...places.places.map(({ id }) => `place: ${id}`),
    ...enterprises.map((id) => `enterprise: ${id}`),
  ];
  const kind = (['organ', 'place', 'enterprise'] as const).find((key) => note[key] !== undefined);
  const named = kind ? `${kind}: ${note[kind]}` : '';
  if (known.includes(named)) return [];
  return [
    problem('mention-unknown', note.at, {
      found: named,
      expected: {
        zh: 'organs.yaml、places.yaml 里的 id，或条目里的企业',
        en: 'an id of organs.yaml or places.yaml, or an enterprise of an item',
      },
      mend: { zh: '改正 id', en: 'correct the id' },
    }),
  ];
}
