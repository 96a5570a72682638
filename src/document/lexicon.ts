import { namesOf, type Organ, type OrgansFile, type PlacesFile } from './authority.ts';
import type { ItemBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import type { Document } from './document.ts';
import { oncePer } from './once.ts';

export type AuthorityKind = 'organ' | 'place' | 'enterprise';

/** A name by which texts call something, and when it counts. */
export interface Form {
  text: string;
  kind: AuthorityKind;
  id: string;
  /**
   * The full name says who is meant wherever it stands. A short one (统计局) may mean others of that name: it
   * counts where the document has said whom it means.
   */
  full: boolean;
}

/** Every form of every name, by its first character, longer ones first. */
export type Lexicon = ReadonlyMap<string, readonly Form[]>;

interface Archived {
  documents: readonly Document[];
  organs: OrgansFile;
  places: PlacesFile;
}

export function lexiconOf({ documents, organs, places }: Archived): Lexicon {
  const forms = [
    ...organs.organs.flatMap(formsOfOrgan),
    ...placeForms(places),
    ...documents.flatMap(printedForms),
  ];
  const distinct = new Map<string, Form>();
  for (const form of forms) {
    const key = `${form.kind} ${form.id} ${form.text}`;
    if (!distinct.get(key)?.full) distinct.set(key, form);
  }
  const sorted = [...distinct.values()].sort((a, b) => b.text.length - a.text.length);
  return Map.groupBy(sorted, ({ text }) => text.charAt(0));
}

function formsOfOrgan(organ: Organ): Form[] {
  return namesOf(organ).map((text) => ({
    text,
    kind: 'organ',
    id: organ.id,
    full: text === organ.name.is,
  }));
}

/** 深圳市, and 深圳; 上海市松江区, and 松江区. */
function placeForms({ places, provinces }: PlacesFile): Form[] {
  return places.flatMap(({ id, name, province }) => {
    const above = provinces.find((one) => one.id === province)?.name ?? '';
    const own = name.startsWith(above) && name !== above ? name.slice(above.length) : name;
    const bare = own.replace(/[市县区旗]$/u, '');
    const forms = new Set([name, own, ...(bare.length > 1 ? [bare] : [])]);
    return [...forms].map((text): Form => ({ text, kind: 'place', id, full: text === name }));
  });
}

/** What documents call a body or an enterprise, misprints included. */
function printedForms(document: Document): Form[] {
  const bodies = [...document.issuers, ...bodiesSigning(document)].map(
    ({ name, organ }): Form => ({ text: name, kind: 'organ', id: organ, full: false }),
  );
  const actors = itemsIn(document).flatMap(({ actor }): Form[] => {
    if (actor.kind === 'organ')
      return [{ text: actor.name, kind: 'organ', id: actor.organ, full: false }];
    return actor.kind === 'enterprise'
      ? [{ text: actor.name, kind: 'enterprise', id: actor.enterprise, full: true }]
      : [];
  });
  return [...bodies, ...actors];
}

/** Every numbered item of a document and its annexes. */
export const itemsIn = oncePer((document: Document): readonly ItemBlock[] =>
  blocksOf(document).filter((block) => block.kind === 'item'),
);

/** Who signs with an office is a person, not a body. */
export function bodiesSigning({ signatories }: Document): Document['signatories'] {
  return signatories.filter(({ office }) => office === undefined);
}
