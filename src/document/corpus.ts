import type { OrgansFile, PlacesFile } from './authority.ts';
import type { Document } from './document.ts';
import type { Place } from './problem.ts';

/** Ids that are public and may never change. */
export interface PublishedDocument {
  document: string;
  ids: string[];
}

/** All that `documents/` says, parsed and linked. */
export interface Corpus {
  documents: Document[];
  /** Folders of documents that could not be read whole; rules wait until they are. */
  incomplete: string[];
  organs: OrgansFile;
  places: PlacesFile;
  published: PublishedDocument[];
  /** Place of an entry of the authority files and of published.yaml, by file and path. */
  placeAt: (file: 'organs' | 'places' | 'published', path: readonly PropertyKey[]) => Place;
}
