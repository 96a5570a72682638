import type { OrgansFile, PlacesFile } from './authority.ts';
import type { Document } from './document.ts';
import type { Issue } from './issue.ts';
import { oncePer } from './once.ts';
import type { Place } from './problem.ts';
import type { Related } from './relation.ts';
import type { Withdrawn } from './withdrawn.ts';

/** Ids that are public and may never change. */
export interface PublishedDocument {
  document: string;
  ids: string[];
}

/** All that `documents/` says, parsed and linked. */
export interface Corpus {
  documents: Document[];
  /** Gazette issues; absent where none are bound. */
  issues?: Issue[];
  /** What is known of documents of the archive that are not among these, in an excerpt of it. */
  elsewhere?: Related[];
  /** Folders of documents that could not be read whole; rules wait until they are. */
  incomplete: string[];
  organs: OrgansFile;
  places: PlacesFile;
  published: PublishedDocument[];
  /** Ids that are no longer in use; absent where there are none. */
  withdrawn?: Withdrawn[];
  /** Place of an entry of a file that is of no document, by file and path. */
  placeAt: (
    file: 'organs' | 'places' | 'published' | 'withdrawn',
    path: readonly PropertyKey[],
  ) => Place;
}

/** Every document that relations may lead to, by its id; gathered once for a corpus. */
export const relatedIn = oncePer((corpus: Corpus): Map<string, Related> => {
  const { documents, elsewhere = [] } = corpus;
  const all = [...documents.map(({ front }) => front), ...elsewhere];
  return new Map(all.map((one) => [one.identifier, one]));
});
