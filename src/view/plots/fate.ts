import { scaleLinear } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { Organ } from '../../document/authority.ts';
import { dayOf, isoDate } from '../../document/date.ts';
import { type Document, shortName } from '../../document/document.ts';
import { partHref } from '../links.ts';

/** What became of a body, along the years. */
export interface FatePlot {
  width: number;
  height: number;
  /** Where the lines of the years end. */
  floor: number;
  years: { year: number; x: number }[];
  /** The body itself; before the first document nothing is stated of it. */
  own: { name: string; from: number; to: number; y: number; goesOn: boolean };
  /** Its heirs, and theirs. */
  heirs: { name: string; path: string; x: number; y: number; last: boolean }[];
  documents: { label: string; x: number; href: string }[];
}

const width = 1000;
const margin = { left: 12, right: 210 };
const step = 40;

export function fatePlot(organ: Organ, documents: readonly Document[]): FatePlot | undefined {
  const dated = documents.flatMap((document) => {
    const on = isoDate(dayOf(document.front) ?? '');
    return on === undefined ? [] : [{ document, on, at: yearOf(on) }];
  });
  const until = organ.fate[0]?.on ?? organ.asOf?.on;
  if (dated.length === 0 || !until) return undefined;
  const times = [
    ...dated.map(({ at }) => at),
    ...organ.fate.map(({ on }) => yearOf(on)),
    yearOf(until),
  ];
  const x = scaleLinear()
    .domain([Math.floor(Math.min(...times)) - 2, Math.ceil(Math.max(...times)) + 1])
    .range([margin.left, width - margin.right]);
  const most = Math.max(1, ...organ.fate.map(({ successors }) => successors.length));
  const y = 44 + ((most - 1) * step) / 2;
  const floor = 44 + (most - 1) * step + 48;
  return {
    ...{ width, height: floor + 24, floor },
    years: yearsBetween(x.domain()).map((year) => ({ year, x: round(x(year)) })),
    own: {
      name: organ.name.is,
      from: margin.left,
      to: round(x(yearOf(until))),
      y,
      goesOn: organ.fate.length === 0,
    },
    heirs: heirsOf(organ, (iso) => x(yearOf(iso)), y),
    documents: dated.map(({ document, on, at }) => ({
      label: `${on} ${shortName(document)}`,
      x: round(x(at)),
      href: partHref(document),
    })),
  };
}

/** Each step's heirs branch off from those of the step before. */
function heirsOf(organ: Organ, at: (iso: string) => number, y: number): FatePlot['heirs'] {
  const link = linkHorizontal<unknown, [number, number]>();
  let sources = [y];
  return organ.fate.flatMap(({ on, successors }, step_) => {
    const next = organ.fate[step_ + 1];
    const start = at(on);
    const bend = start + 32;
    const end = next ? at(next.on) : width - margin.right;
    const rows = successors.map((_, i) => y + (i - (successors.length - 1) / 2) * step);
    const heirs = successors.map((name, i) => {
      const row = rows[i] ?? y;
      const curves = sources.map((from) => link({ source: [start, from], target: [bend, row] }));
      const path = `${curves.map(rounded).join('')}M${round(bend)} ${row}H${round(end)}`;
      return {
        name,
        path,
        x: next ? round(bend + 8) : width - margin.right + 8,
        y: row,
        last: !next,
      };
    });
    sources = rows;
    return heirs;
  });
}

/** 2017.64 for 2017-08-22; the middle where the source says no more. */
function yearOf(iso: string): number {
  const [year = 0, month = 7, day = 1] = iso.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function yearsBetween([from = 0, to = 0]: readonly number[]): number[] {
  const every = to - from > 12 ? 5 : to - from > 6 ? 2 : 1;
  const first = Math.ceil(from / every) * every;
  return Array.from({ length: Math.floor((to - first) / every) + 1 }, (_, i) => first + i * every);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function rounded(path: string | null): string {
  return (path ?? '').replaceAll(/-?\d+\.\d+/gu, (number) => String(round(Number(number))));
}
