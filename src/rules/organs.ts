import { namesOf } from '../document/authority.ts';
import { blocksIn, type ItemBlock } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

interface Naming {
  name: string;
  organ: string;
  clause: Clause;
}

/** Every body that the document names by position: masthead, signatures, items. */
function namings(document: Document): Naming[] {
  const items = itemsOf(document).flatMap(({ actor, paragraphs: [clause] }) =>
    actor.kind === 'organ' && clause ? [{ name: actor.name, organ: actor.organ, clause }] : [],
  );
  return [...document.issuers, ...document.signatories, ...items];
}

export function itemsOf(document: Document): ItemBlock[] {
  return [document, ...document.annexes]
    .flatMap((part) => blocksIn(part.blocks))
    .filter((block) => block.kind === 'item');
}

function organOf(corpus: Corpus, id: string) {
  return corpus.organs.organs.find((organ) => organ.id === id);
}

/** A body is identified in the authority file or not at all. */
export const organUnknown: Rule = perDocument((document, corpus) =>
  namings(document)
    .filter(({ organ }) => !organOf(corpus, organ))
    .map(({ name, organ, clause }) =>
      problem('organ-unknown', clause.place, {
        found: `organ: ${organ} (${name})`,
        expected: { zh: 'documents/organs.yaml 里有的 id', en: 'an id of documents/organs.yaml' },
        mend: {
          zh: '改正 id，或在 organs.yaml 添这个机构并注明来源',
          en: 'correct the id, or add the body to organs.yaml with its source',
        },
      }),
    ),
);

/** A printed name that is none of the body's names is a discrepancy that readers must be told of. */
export const organNameUnknown: Rule = perDocument((document, corpus) =>
  namings(document).flatMap(({ name, organ: id, clause }) => {
    const organ = organOf(corpus, id);
    if (!organ || namesOf(organ).includes(name) || isSic(document, clause.id)) return [];
    return [
      problem('organ-name-unknown', clause.place, {
        found: name,
        expected: namesOf(organ).join(' | '),
        mend: {
          zh: '若原件如此，在 emendations.yaml 记 sic；若确有此名，在 organs.yaml 添上并注明来源',
          en: 'if the original has it so, record a sic in emendations.yaml; if it is a real name, add it to organs.yaml with its source',
        },
      }),
    ];
  }),
);

/**
 * In a joint document every body of the masthead signs, rank by rank (GB/T 9704-2012 7.2.4, 7.3.5).
 * A masthead of the lead body alone is the other lawful form.
 */
export const signatoryCount: Rule = perDocument((document) => {
  const { issuers, signatories } = document;
  if (issuers.length === 1 || issuers.length === signatories.length) return [];
  return [
    problem('signatory-count', signatories[0]?.clause.place ?? document.docNumber.place, {
      found: { zh: `${signatories.length} 个署名`, en: `${signatories.length} signatories` },
      expected: {
        zh: `${issuers.length} 个，与版头逐位相应`,
        en: `${issuers.length}, one for each body of the masthead`,
      },
      mend: { zh: '补上或去掉，使两处逐位相应', en: 'make the two lists correspond rank by rank' },
      ...(issuers[0] ? { second: issuers[0].clause.place } : {}),
    }),
  ];
});

/** A tie joins rank n of the masthead with rank n of the signatures through one body; otherwise both are sic. */
export const tieMismatch: Rule = perDocument((document) =>
  document.issuers.flatMap((issuer, i) => {
    const signatory = document.signatories[i];
    if (!signatory || signatory.organ === issuer.organ) return [];
    if (isSic(document, issuer.clause.id) && isSic(document, signatory.clause.id)) return [];
    return [
      problem('tie-mismatch', signatory.clause.place, {
        found: {
          zh: `署名第 ${issuer.rank} 位 ${signatory.name}（${signatory.organ}）`,
          en: `signatory ${issuer.rank}: ${signatory.name} (${signatory.organ})`,
        },
        expected: {
          zh: `与版头第 ${issuer.rank} 位 ${issuer.name}（${issuer.organ}）是同一机构`,
          en: `the body of rank ${issuer.rank} of the masthead: ${issuer.name} (${issuer.organ})`,
        },
        mend: {
          zh: '改正 organ；原件如此就在两处各记 sic，不得强合为一',
          en: 'correct the organ; if the original differs, record a sic at both places and never forge an identity',
        },
        second: issuer.clause.place,
      }),
    ];
  }),
);
