import type { Document } from '../document/document.ts';
import type { Archive, ArchivedDocument } from '../view/archive.ts';
import { showsEachHolding } from '../view/holdings.ts';
import { folderOf, type Web } from '../view/web/web.ts';

/** What a page that is kept may see of the archive; every other page of the whole sees all of it. */
export type CommonGroup = 'interface' | 'lists' | 'holdings' | 'names' | 'index of names' | 'plots';

/** What a page of the whole is shown. */
export type CommonShown = Pick<App.Locals, 'archive' | 'web' | 'names' | 'plotted'>;

const indexes = new RegExp(`^(?:${Object.values(folderOf).join('|')})/index\\.html$`, 'u');

/** Undefined for a page that may see all. */
export function groupOf(path: string, { documents }: Archive): CommonGroup | undefined {
  const page = path.replace(/^en\//u, '');
  if (/^(?:help\/.*|(?:search|offline)\/index\.html)$/u.test(page)) return 'interface';
  if (/^(?:lists\/.*|(?:compare|in-force)\/index\.html)$/u.test(page)) return 'lists';
  // The home of an only document shows the document, and a page that is not there leads to it.
  if (/^(?:index|404)\.html$/u.test(page) && documents.length > 1) return 'lists';
  if (page === 'about/index.html') return 'holdings';
  if (page === 'plots/index.html') return 'plots';
  if (page === 'index-of-names/index.html') return 'index of names';
  return indexes.test(page) ? 'names' : undefined;
}

/**
 * The part of the archive that the pages of a group are shown, as plain data: it is all that decides them. To ask for
 * the rest is an error, so that no page shows what would not make it anew.
 */
export function shownTo(
  group: CommonGroup,
  { archive, web, names, plotted = [] }: CommonShown,
): CommonShown {
  const { documents, organs, places, ...facts } = archive;
  const { named, kinds, seen } = web;
  const shownOf = (more: Partial<Archive>, some: Partial<Web> = {}): CommonShown => ({
    archive: withheld<Archive>({ ...facts, ...more }, (name) => large.has(name)),
    web: withheld<Web>({ kinds, seen, ...some }, isAsked),
    names: group === 'index of names' ? names : [],
  });
  switch (group) {
    case 'interface':
    case 'index of names':
      return shownOf({});
    case 'lists': {
      const outlines = documents.map(({ document }) => outlineOf(document));
      return shownOf({ documents: outlines, organs });
    }
    case 'holdings': {
      const each = showsEachHolding(documents) ? holdingOf : countedOf;
      return shownOf({ documents: documents.map(({ document }) => each(document)) });
    }
    case 'names':
      return shownOf({ organs, places }, { named });
    case 'plots':
      return { ...shownOf({ organs, places }, { named }), plotted };
  }
}

/** What a line of a list says of a document, which others it names, and home of the newest. */
function outlineOf(document: Document): ArchivedDocument {
  const { id, issuers, titleLines, history } = document;
  // The sum of what was received changes with every word.
  const { transcript: _, ...facts } = document.front;
  const bodies = issuers.map(({ organ, name }) => ({ organ, name }));
  const front = withheld<Document['front']>(facts, (name) => name === 'transcript');
  const outline = { id, front, issuers: bodies, titleLines, history };
  return { document: withheld<Document>(outline, isAsked), text: { bytes: 0, sha256: '' } };
}

/** A document with the sum under which it was received, where that is shown. */
function holdingOf({ id, front, transcript: { sha256 } }: Document): ArchivedDocument {
  const transcript = withheld<Document['transcript']>({ sha256 }, isAsked);
  const document = withheld<Document>({ id, front, transcript }, isAsked);
  return { document, text: { bytes: 0, sha256: '' } };
}

/** A document of which only is said that it is there. */
function countedOf({ id }: Document): ArchivedDocument {
  return { document: withheld<Document>({ id }, isAsked), text: { bytes: 0, sha256: '' } };
}

/** What an archive holds beside the facts that every page states. */
const large = new Set<string>(['documents', 'organs', 'places'] satisfies (keyof Archive)[]);

/** Of a value, JSON and promises ask for methods that it need not have. */
function isAsked(name: string): boolean {
  return name !== 'toJSON' && name !== 'then';
}

/**
 * The same, but for what is withheld from the page: to ask for that is an error, whether the whole has it or not. What
 * comes to be there later would otherwise not make the page anew.
 * @param keepsBack whether a property that the part lacks may not be asked for
 */
function withheld<T extends object>(part: object, keepsBack: (name: string) => boolean): T {
  const get = (_: object, name: string | symbol): unknown => {
    if (typeof name === 'string' && !(name in part) && keepsBack(name))
      throw new Error(`${name} is not shown to this page: see src/site/common-shown.ts`);
    return Reflect.get(part, name);
  };
  return new Proxy(part, { get }) as T;
}
