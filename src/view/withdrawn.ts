import { chainFrom, type Withdrawn } from '../document/withdrawn.ts';
import { type Archive, type ArchivedDocument, archivedIn } from './archive.ts';
import { partHref } from './links.ts';

/** Addresses from the root at which the archive says what became of a document. */
export function withdrawnHrefs({ withdrawn = [] }: Archive): string[] {
  return withdrawn.flatMap(({ document, annexes }) =>
    ['notice', ...annexes].map((part) => partHref({ id: document }, part)),
  );
}

export function withdrawnIn(
  { withdrawn = [] }: Archive,
  id: string | undefined,
): Withdrawn | undefined {
  return withdrawn.find(({ document }) => document === id);
}

/** The document that stands in the place of a withdrawn one; none where the archive shown lacks it. */
export function successorOf(archive: Archive, one: Withdrawn): ArchivedDocument | undefined {
  return archivedIn(archive, chainFrom(one, archive.withdrawn ?? []).at(-1));
}

/** The page of the successor that answers to the one asked for. @param part of the withdrawn document */
export function successorHref({ document }: ArchivedDocument, part: string): string {
  const same = document.annexes.some(({ id }) => id === part);
  return partHref(document, same ? part : 'notice');
}
