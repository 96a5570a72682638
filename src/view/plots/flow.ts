import { bodiesSigning, itemsIn } from '../../document/lexicon.ts';
import type { DocumentView } from '../document-view.ts';
import { locusText } from '../labels.ts';
import { clauseHref } from '../links.ts';
import type { Plot } from './plot.ts';

/** A stop of a body on its way through the document. */
export interface FlowStop {
  /** Position in its column, from 0. */
  row: number;
  name: string;
  href: string;
}

export interface FlowPlot extends Plot {
  columns: { title: string; stops: FlowStop[] }[];
  /** From a stop of one column to one of the next, by their positions. */
  links: { column: number; from: number; to: number; href: string; name: string }[];
}

const fewestBodies = 3;

/** Each body's way from the masthead to the signatures to its items; nothing for a document of few bodies. */
export function flowPlot(view: DocumentView): FlowPlot | undefined {
  const { document } = view;
  const href = (clause: string) =>
    clauseHref(document, view.loci.get(clause)?.part ?? 'notice', clause);
  const rows = [
    document.issuers.map(({ organ, name, clause }) => ({ organ, name, id: clause.id })),
    bodiesSigning(document).map(({ organ, name, clause }) => ({ organ, name, id: clause.id })),
    itemsIn(document).flatMap(({ actor, id }) =>
      actor.kind === 'organ' ? [{ organ: actor.organ, name: locusOf(view, id), id }] : [],
    ),
  ];
  const [masthead = [], signing = [], items = []] = rows;
  if (masthead.length < fewestBodies || signing.length === 0) return undefined;
  const names = new Map(view.names);
  const pageOf = (id: string) => names.get(id)?.[0]?.href ?? href(id);
  const links = [0, 1].flatMap((column) =>
    (rows[column] ?? []).flatMap((body, from) =>
      (rows[column + 1] ?? []).flatMap((next, to) =>
        next.organ === body.organ
          ? [{ column, from, to, href: pageOf(body.id), name: body.name }]
          : [],
      ),
    ),
  );
  const titles = ['刊头', '署名', '自己的项'];
  return {
    id: 'flow',
    finding: findingOf(masthead, signing, items),
    caption:
      '一条线是一家机关：刊头的位次、署名的位次、自己的项。没有线的，前后不是同一家，或没有自己的项。点名称到原处，点线到机关的页。',
    columns: rows.map((all, i) => ({
      title: titles[i] ?? '',
      stops: all.map(({ name, id }, row) => ({ row, name, href: href(id) })),
    })),
    links,
    table: {
      head: ['位次', ...titles],
      rows: masthead.map(({ organ, name, id }, i) => ({
        cells: [
          { text: String(i + 1) },
          { links: [{ text: name, href: href(id) }] },
          { links: linksTo(signing, organ, href) },
          { links: linksTo(items, organ, href) },
        ],
      })),
    },
  };
}

interface Row {
  organ: string;
  name: string;
  id: string;
}

function linksTo(rows: readonly Row[], organ: string, href: (id: string) => string) {
  return rows
    .map((row, i) => ({ ...row, rank: i + 1 }))
    .filter((row) => row.organ === organ)
    .map(({ name, id }) => ({ text: name, href: href(id) }));
}

function locusOf(view: DocumentView, id: string): string {
  const locus = view.loci.get(id);
  return locus ? locusText(locus) : id;
}

function findingOf(
  masthead: readonly Row[],
  signing: readonly Row[],
  items: readonly Row[],
): string {
  const own = new Set(items.map(({ organ }) => organ));
  const acting = masthead.filter(({ organ }) => own.has(organ)).length;
  const differing = masthead.filter(({ organ }, i) => signing[i]?.organ !== organ).length;
  const order =
    differing === 0 ? '署名次序与刊头完全相同' : `署名与刊头有 ${differing} 位不是同一家`;
  const acts = items.length > 0 ? `，${acting} 家另有自己的项` : '';
  return `刊头 ${masthead.length} 家，署名 ${signing.length} 家，${order}${acts}`;
}
