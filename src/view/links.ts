import type { Document } from '../document/document.ts';

/*
 * Addresses are written from the root of the site and always name the file, so that they hold on
 * any static host; the build turns them into relative ones, so that they hold under any path and
 * from a folder.
 */

export const homeHref = '/index.html';
/** All lists of documents. */
export const listsHref = '/lists/index.html';
export const searchHref = '/search/index.html';
export const namesHref = '/index-of-names/index.html';
export const offlineHref = '/offline/index.html';
/** The manual, and one of its pages. */
export const helpHref = '/help/index.html';

export function manualHref(page: string): string {
  return `/help/${page}/index.html`;
}

export const aboutHref = '/about/index.html';
export const inForceHref = '/in-force/index.html';
/** Where readers choose two documents to be held against each other. */
export const chooseTwoHref = '/compare/index.html';
export const atomHref = '/feed.xml';
export const jsonFeedHref = '/feed.json';

export const plotsHref = '/plots/index.html';

export function plotPageHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/plots/index.html`;
}

/** The list of all names of a kind. */
export function indexHref(folder: string): string {
  return `/${folder}/index.html`;
}

export const issuesHref = '/issues/index.html';

export function issueHref({ id }: { id: string }): string {
  return `/issues/${id}/index.html`;
}

export function issuePdfHref({ id }: { id: string }, page?: number): string {
  return `/issues/${id}/${id}.pdf${page === undefined ? '' : `#page=${page}`}`;
}

/** Address of a part's page; `notice` is the document's own. */
export function partHref(document: Pick<Document, 'id'>, part = 'notice'): string {
  return part === 'notice' ? `/${document.id}/index.html` : `/${document.id}/${part}/index.html`;
}

export function clauseHref(document: Pick<Document, 'id'>, part: string, clause: string): string {
  return `${partHref(document, part)}#${clause}`;
}

export function transcriptHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/transcript/index.html`;
}

/** A document beside an earlier one. */
export function compareHref(document: Pick<Document, 'id'>, earlier: Pick<Document, 'id'>): string {
  return `/${document.id}/compare/${earlier.id}/index.html`;
}

/** The file as received, byte for byte. */
export function receivedHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/transcript/transcript.txt`;
}

/** The pages as printed, beside their text. */
export function facsimileHref(document: Pick<Document, 'id'>, page?: number): string {
  return `/${document.id}/facsimile/index.html${page === undefined ? '' : `#p${page}`}`;
}

export function pdfHref(document: Pick<Document, 'id'>, page?: number): string {
  return `/${document.id}/${document.id}.pdf${page === undefined ? '' : `#page=${page}`}`;
}

/** The style sheet of the faces in which a document's pages are set. */
export function facesHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/fonts/fonts.css`;
}

/** The document with its annexes, styles and search in one file. */
export function oneFileHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/${document.id}.html`;
}

export function textHref(document: Pick<Document, 'id'>): string {
  return `/${document.id}/${document.id}.txt`;
}

export function pictureHref(document: Pick<Document, 'id'>, src: string): string {
  return `/${document.id}/${src}`;
}
