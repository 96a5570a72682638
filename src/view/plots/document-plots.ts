import type { Archive } from '../archive.ts';
import type { DocumentView } from '../document-view.ts';
import { plotPageHref } from '../links.ts';
import type { Web } from '../web/web.ts';
import { type DatePlot, datePlot } from './dates.ts';
import { type FlowPlot, flowPlot } from './flow.ts';
import { type MatrixPlot, matrixPlot } from './matrix.ts';
import type { Plot } from './plot.ts';
import { type WordPlot, wordPlot } from './words.ts';

export interface DocumentPlots {
  matrix: MatrixPlot | undefined;
  words: WordPlot | undefined;
  flow: FlowPlot | undefined;
  dates: DatePlot | undefined;
}

const known = new WeakMap<DocumentView, DocumentPlots>();

/** What can be plotted of a document; a plot that would show nothing is not made, nor that of dates alone. */
export function documentPlots(view: DocumentView, archive: Archive, web: Web): DocumentPlots {
  const before = known.get(view);
  if (before) return before;
  const shown = { matrix: matrixPlot(view), words: wordPlot(view), flow: flowPlot(view) };
  const isAlone = Object.values(shown).every((plot) => plot === undefined);
  const plots = { ...shown, dates: isAlone ? undefined : datePlot(view, archive, web) };
  known.set(view, plots);
  return plots;
}

/** The plots that there are, in the order of their page. */
export function plotsIn({ matrix, words, flow, dates }: DocumentPlots): Plot[] {
  return [matrix, words, flow, dates].filter((plot) => plot !== undefined);
}

/** A page of plots is made where there is more than dates to show. */
export function hasPlotPage(plots: DocumentPlots): boolean {
  return plotsIn(plots).length > 0;
}

/** Each plot of a document by its finding. */
export function findingsOf({ document }: DocumentView, plots: DocumentPlots) {
  return plotsIn(plots).map(({ id, finding }) => ({
    text: finding,
    href: `${plotPageHref(document)}#${id}`,
  }));
}
