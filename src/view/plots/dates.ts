import { textOf } from '../../document/clause.ts';
import { yearOf } from '../../document/date.ts';
import { clausesOf } from '../../document/document.ts';
import type { Archive } from '../archive.ts';
import type { DocumentView } from '../document-view.ts';
import { fullLocusText } from '../labels.ts';
import { clauseHref } from '../links.ts';
import type { Web } from '../web/web.ts';
import type { Plot } from './plot.ts';

interface Mark {
  text: string;
  href: string;
}

export interface DatePlot extends Plot {
  /** Every year from the first to the last. */
  years: { year: number; dated: Mark[]; changed: Mark[]; issued: boolean }[];
}

/** More years would leave no room for any. */
const mostYears = 40;

/** The years that a document speaks of, and those in which its bodies later ceased; nothing for a single year. */
export function datePlot(view: DocumentView, archive: Archive, web: Web): DatePlot | undefined {
  const year = yearOf(view.document.front);
  if (year === undefined) return undefined;
  const issued = Number(year);
  const dated = yearsIn(view);
  const changed = changesOf(view, archive, web);
  const all = [issued, ...dated.keys(), ...changed.keys()];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (first === last || last - first > mostYears) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    dated: dated.get(year) ?? [],
    changed: changed.get(year) ?? [],
    issued: year === issued,
  }));
  return {
    id: 'dates',
    finding: findingOf(years, issued, bodiesOf(view).size),
    caption:
      '轴上一个方块是一条说到那一年的话，轴下一个方块是一家名称在那一年停用的机关，红圈是成文之年。点方块，到那一条、那家机关。',
    years,
    table: {
      head: ['年', '说到它的各条', '名称停用的机关'],
      rows: years
        .filter((one) => one.dated.length + one.changed.length > 0)
        .map(({ year, dated: in_, changed: ended }) => ({
          cells: [{ text: String(year) }, { links: in_ }, { links: ended }],
        })),
    },
  };
}

/** The clauses that name each year, by the year; 2011—2020年 names both. */
function yearsIn(view: DocumentView): Map<number, Mark[]> {
  const years = new Map<number, Mark[]>();
  for (const clause of clausesOf(view.document)) {
    const found = textOf(clause).matchAll(
      /(?<!\d)((?:19|20)\d{2})(?=年|[—–-](?:19|20)\d{2}(?:年|\D|$))|(?<=(?:19|20)\d{2}[—–-])((?:19|20)\d{2})(?!\d)/gu,
    );
    const named = new Set([...found].map(([year]) => Number(year)));
    const locus = view.loci.get(clause.id);
    const href = clauseHref(view.document, locus?.part ?? 'notice', clause.id);
    for (const year of named) {
      const all = years.get(year) ?? [];
      all.push({ text: locus ? fullLocusText(locus) : clause.id, href });
      years.set(year, all);
    }
  }
  return years;
}

function bodiesOf({ document }: DocumentView): Set<string> {
  return new Set([...document.issuers, ...document.signatories].map(({ organ }) => organ));
}

/** The bodies of the document that ceased, by the year. */
function changesOf(view: DocumentView, { organs }: Archive, { named }: Web) {
  const own = bodiesOf(view);
  const ended = organs.organs.flatMap(({ id, short, fate: [first] }) => {
    if (!own.has(id) || !first) return [];
    const href = named.find((one) => one.kind === 'organ' && one.id === id)?.href ?? '';
    return [{ year: Number(first.on.slice(0, 4)), text: short.is, href }];
  });
  return Map.groupBy(ended, ({ year }) => year);
}

function findingOf(years: DatePlot['years'], issued: number, bodies: number): string {
  const told = years.filter(({ dated }) => dated.length > 0).map(({ year }) => year);
  const span =
    told.length > 1 ? `公文说到 ${told[0]} 年至 ${told.at(-1)} 年` : `公文成于 ${issued} 年`;
  const later = years.filter(({ year, changed }) => year >= issued && changed.length > 0);
  const ended = later.reduce((sum, { changed }) => sum + changed.length, 0);
  const end = later.at(-1)?.year;
  if (end === undefined) return span;
  return `${span}；到 ${end} 年，发文、署名的 ${bodies} 家机关里，${ended} 家的名称已不再使用`;
}
