import type { PublishedDocument } from './corpus.ts';
import { clausesOf, type Document } from './document.ts';

/** Ids that became public since the last time, by document; what is recorded already is left alone. */
export function newlyPublic(
  documents: readonly Document[],
  published: readonly PublishedDocument[],
): PublishedDocument[] {
  return documents.flatMap((document) => {
    const known = new Set(
      published.filter((one) => one.document === document.id).flatMap(({ ids }) => ids),
    );
    const ids = clausesOf(document)
      .map(({ id }) => id)
      .filter((id) => !known.has(id));
    return ids.length > 0 ? [{ document: document.id, ids }] : [];
  });
}
