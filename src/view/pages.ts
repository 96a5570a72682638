import { partsOf } from '../document/document.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import { viewOf } from './document-view.ts';
import { inLanguages } from './languages.ts';
import {
  aboutHref,
  chooseTwoHref,
  compareHref,
  facsimileHref,
  homeHref,
  indexHref,
  inForceHref,
  issueHref,
  issuesHref,
  namesHref,
  offlineHref,
  partHref,
  plotPageHref,
  plotsHref,
  receivedHref,
  searchHref,
  transcriptHref,
} from './links.ts';
import { listPages } from './lists.ts';
import { documentPlots, hasPlotPage } from './plots/document-plots.ts';
import { earlierOf } from './versions.ts';
import { folderOf, type Web } from './web/web.ts';
import { withdrawnHrefs } from './withdrawn.ts';

/** Paths in the site of what is drawn for a document; its pages as printed only where it was printed, its plots where there are any. */
export function documentPages(archived: ArchivedDocument, archive: Archive, web: Web): string[] {
  const { document, facsimile } = archived;
  const parts = partsOf(document).map(({ id }) => partHref(document, id));
  const printed = facsimile ? [facsimileHref(document)] : [];
  const plots = documentPlots(viewOf(archived, web), archive, web);
  const plotted = hasPlotPage(plots) ? [plotPageHref(document)] : [];
  const received = [transcriptHref(document), receivedHref(document)];
  const compared = earlierOf(archive, document).map((earlier) => compareHref(document, earlier));
  return [...parts, ...received, ...printed, ...plotted, ...compared].map(pathOf);
}

/** Paths in the site of what is drawn for the archive as a whole. */
export function commonPages(archive: Archive): string[] {
  const indexes = Object.values(folderOf).map(indexHref);
  const pages = [
    homeHref,
    searchHref,
    chooseTwoHref,
    namesHref,
    inForceHref,
    offlineHref,
    aboutHref,
  ];
  return inLanguages([
    ...[...pages, ...indexes, plotsHref, ...withdrawnHrefs(archive)].map(pathOf),
    ...listPages(archive),
    ...issuePages(archive),
    '404.html',
  ]);
}

function issuePages({ issues = [] }: Archive): string[] {
  const all = [issuesHref, ...issues.map(issueHref)].map(pathOf);
  return issues.length > 0 ? all : [];
}

function pathOf(href: string): string {
  return href.slice(1);
}
