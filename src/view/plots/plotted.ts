import type { Archive } from '../archive.ts';
import { readingFor } from '../web/reading.ts';
import type { Web } from '../web/web.ts';
import { documentPlots, findingsOf, hasPlotPage } from './document-plots.ts';

/** A document that has a page of plots, with what each of them finds. */
export interface PlottedDocument {
  title: string;
  findings: { text: string; href: string }[];
}

export function plottedDocuments(archive: Archive, web: Web): PlottedDocument[] {
  return readingFor(archive, web).views.flatMap((view) => {
    const plots = documentPlots(view, archive, web);
    if (!hasPlotPage(plots)) return [];
    return [{ title: view.document.front.title, findings: findingsOf(view, plots) }];
  });
}
