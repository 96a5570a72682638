import type { OrgansFile, PlacesFile } from '../document/authority.ts';
import type { Document } from '../document/document.ts';
import type { PageMap } from '../document/page-map.ts';
import type { Withdrawn } from '../document/withdrawn.ts';

/** A file that readers can take away. */
export interface Download {
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** A document with what was made from it before the pages are drawn. */
export interface ArchivedDocument {
  document: Document;
  pageMap?: PageMap;
  pdf?: Download;
  text: Download;
  /** Where its pages as printed are shown: how many departures of the source stand on them. */
  facsimile?: { findings: number };
}

/** A gazette issue with the pages on which its documents begin. */
export interface ArchivedIssue {
  id: string;
  title: string;
  number: string;
  date: string;
  publisher: string;
  pages: number;
  pdf: Download;
  parts: { title?: string; documents: { id: string; words: string; page: number }[] }[];
}

/** All that the pages show, ready-made. Plain data: it passes through JSON unchanged. */
export interface Archive {
  title: string;
  publisher: string;
  /** Absolute address, only where one is wanted (404 page, citations). */
  baseUrl?: string;
  documents: ArchivedDocument[];
  /** Gazette issues; absent where none are bound. */
  issues?: ArchivedIssue[];
  /** Ids that are no longer in use; absent where there are none. */
  withdrawn?: Withdrawn[];
  organs: OrgansFile;
  places: PlacesFile;
  /** Which way texts are searched; by their size where it is not said. */
  search?: { engine: 'auto' | 'scan' | 'pagefind' | 'grams' };
}

export function archivedIn(archive: Archive, id: string | undefined): ArchivedDocument | undefined {
  return archive.documents.find(({ document }) => document.id === id);
}
