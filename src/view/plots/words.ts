import { textOf } from '../../document/clause.ts';
import { partsOf } from '../../document/document.ts';
import type { DocumentView } from '../document-view.ts';
import { fullLocusText } from '../labels.ts';
import { clauseHref } from '../links.ts';
import type { Plot, PlotCell, PlotRow } from './plot.ts';
import { bareText, themesOf } from './themes.ts';

export interface WordPlot extends Plot {
  parts: string[];
  rows: { word: string; marks: { part: number; count: number; href: string }[] }[];
}

const mostWords = 12;
/** A document of fewer parts is read as a whole. */
const fewestParts = 3;

interface Place {
  part: number;
  text: string;
  link: { text: string; href: string };
}

/** Where in a document its words stand; nothing where it has no annexes. */
export function wordPlot(view: DocumentView): WordPlot | undefined {
  const parts = partsOf(view.document);
  if (parts.length < fewestParts) return undefined;
  const places = parts.flatMap((_, part) => placesIn(view, part));
  const words = [...themesOf(places, mostWords)];
  if (words.length < 2) return undefined;
  const rows = words.map(([word, all]) => ({ word, inParts: byPart(places, all, parts.length) }));
  const labels = parts.map(({ clauses: [first] }) =>
    first ? (view.loci.get(first.id)?.partLabel ?? '') : '',
  );
  return {
    id: 'words',
    finding: findingOf(rows, labels),
    caption:
      '方块的面积是有这个词的条数；词由程序统计，取最能区分各条的。点方块，到表中列出每一条的地方。',
    parts: labels,
    rows: rows.map(({ word, inParts }) => ({
      word,
      marks: inParts.flatMap((links, part) =>
        links.length > 0 ? [{ part, count: links.length, href: `#${rowId(word)}` }] : [],
      ),
    })),
    table: { head: ['词', ...labels], rows: rows.map(rowOf) },
  };
}

function placesIn(view: DocumentView, part: number): Place[] {
  const one = partsOf(view.document)[part];
  return (one?.clauses ?? [])
    .filter(({ role }) => role !== 'issuer' && role !== 'signatory')
    .map((clause) => {
      const locus = view.loci.get(clause.id);
      const text = locus ? fullLocusText({ ...locus, partLabel: '' }).trim() : '';
      return {
        part,
        text: bareText(clause),
        link: {
          text: text || textOf(clause).slice(0, 6),
          href: clauseHref(view.document, one?.id ?? '', clause.id),
        },
      };
    });
}

type Links = Place['link'][];

function byPart(places: readonly Place[], all: readonly number[], parts: number): Links[] {
  const held = all.flatMap((i) => places[i] ?? []);
  return Array.from({ length: parts }, (_, part) =>
    held.filter((place) => place.part === part).map(({ link }) => link),
  );
}

function rowId(word: string): string {
  return `word-${word}`;
}

interface Row {
  word: string;
  inParts: Links[];
}

function rowOf({ word, inParts }: Row): PlotRow {
  const cells = inParts.map(
    (links): PlotCell => ({
      ...(links.length > 0 ? { text: `${links.length} 条　` } : {}),
      links,
    }),
  );
  return { id: rowId(word), cells: [{ text: word }, ...cells] };
}

function findingOf(rows: readonly Row[], labels: readonly string[]): string {
  const [first] = rows;
  if (!first) return '';
  const counts = first.inParts.map(({ length }) => length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const parts = counts.filter((count) => count > 0).length;
  return `“${first.word}”见于 ${parts} 个部分，共 ${total} 条，${labels[counts.indexOf(most)]}最多，${most} 条`;
}
