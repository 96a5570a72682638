import { type Document, shortName } from '../document/document.ts';
import type { Archive } from './archive.ts';
import { compareHref, transcriptHref } from './links.ts';
import { earlierOf } from './versions.ts';

/** A comparison that is made with the site. */
export interface ReadyComparison {
  texts: string[];
  href: string;
}

/** Transcripts that are listed; a page for each is reached from its document anyway. */
const mostTranscripts = 50;

/** Each document beside those that it replaces or amends. */
export function readyVersions(archive: Archive): ReadyComparison[] {
  return archive.documents.flatMap(({ document }) =>
    earlierOf(archive, document).map((earlier) => ({
      texts: [earlier, document].map(nameOf),
      href: compareHref(document, earlier),
    })),
  );
}

/** The transcript of each document beside its reading, as many as a list can hold. */
export function readyTranscripts({ documents }: Archive): ReadyComparison[] {
  return documents
    .slice(0, mostTranscripts)
    .map(({ document }) => ({ texts: [nameOf(document)], href: transcriptHref(document) }));
}

function nameOf(document: Document): string {
  const { title } = document.front;
  const short = shortName(document);
  return short === title ? title : `${title}　${short}`;
}
