import type { OrgansFile } from '../document/authority.ts';
import { authorsOf, referenceOf } from '../document/citation.ts';
import type { Document } from '../document/document.ts';
import { issuedOn, organName } from './facts.ts';

export const citationFormats = [
  'gbt7714',
  'gbt7714-2015',
  'chicago',
  'bibtex',
  'ris',
  'csl',
  'link',
] as const;

export type CitationFormat = (typeof citationFormats)[number];

/** A document, or one clause of it, as it is to be cited. */
export interface Cited {
  document: Document;
  organs: OrgansFile;
  clause?: { id: string; locus: string; part: string };
  /** Absolute address of the site, where there is one; ends with a slash. */
  baseUrl?: string;
}

/** A reference, without a line end. */
export function cite(cited: Cited, format: CitationFormat): string {
  return writers[format](cited);
}

const writers: Record<CitationFormat, (cited: Cited) => string> = {
  gbt7714: ({ document, clause }) =>
    clause ? referenceOf(document, clause) : `${referenceOf(document)}．`,
  'gbt7714-2015': halfWidth,
  chicago,
  bibtex,
  ris,
  csl: (cited) => JSON.stringify([cslItem(cited)], null, 2),
  link: addressOf,
};

/** The punctuation of the examples in the edition of 2015: half-width signs, each with a space. */
function halfWidth({ document, clause }: Cited): string {
  const { front } = document;
  const authors = authorsOf(document).join(', ');
  const number = front.docNumber === undefined ? '' : `: ${front.docNumber}`;
  const locus = clause ? `: ${clause.locus}` : '';
  const entry = joined('. ', [authors, `${front.title}${number}[A]`, issuedOn(document)]);
  return `${entry}${locus}.`;
}

/** The Chicago Manual of Style, 18th edition: a note for an archival document. */
function chicago(cited: Cited): string {
  const { document, clause } = cited;
  const { front } = document;
  const locus = clause ? `, ${clause.locus}` : '';
  const address = cited.baseUrl === undefined ? '' : `, ${addressOf(cited)}`;
  const lead = authorsOf(document).slice(0, 3).join(', ');
  const others = authorsOf(document).length > 3 ? ' et al.' : '';
  const title = joined(' ', [
    `“${front.title},”`,
    joined(', ', [front.docNumber, issuedOn(document)]),
  ]);
  return `${joined(', ', [lead + others, title])}${locus}${address}.`;
}

/** What is stated, with marks between. */
function joined(mark: string, parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(mark);
}

/** Where a clause is: from the root of the site, or absolute where the site has an address. */
export function addressOf({ document, clause, baseUrl = '' }: Cited): string {
  const part = clause && clause.part !== 'notice' ? `${clause.part}/` : '';
  return `${baseUrl}${document.id}/${part}index.html${clause ? `#${clause.id}` : ''}`;
}

function bibtex(cited: Cited): string {
  const { document, clause } = cited;
  const date = issuedOn(document);
  const [year, month] = (date ?? '').split('-');
  const fields = {
    author: bodies(cited)
      .map((name) => `{${braced(name)}}`)
      .join(' and '),
    title: `{${braced(document.front.title)}}`,
    number: document.front.docNumber,
    type: document.front.kind,
    year: date && year,
    month: month && String(Number(month)),
    date,
    note: clause && braced(clause.locus),
    url: cited.baseUrl === undefined ? undefined : addressOf(cited),
    language: 'chinese',
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key} = {${value}},`],
  );
  return [`@misc{${document.id}${clause ? `-${clause.id}` : ''},`, ...lines, '}'].join('\n');
}

/** On one line, so that what it says cannot end the field that it stands in. */
function braced(text: string): string {
  return oneLine(text).replaceAll(/[{}\\]/gu, (sign) =>
    sign === '\\' ? '\\textbackslash{}' : `\\${sign}`,
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space));
}

function ris(cited: Cited): string {
  const { document, clause } = cited;
  const date = issuedOn(document);
  const rows: [string, string | undefined][] = [
    ['TY', 'GOVDOC'],
    ...bodies(cited).map((name): [string, string] => ['AU', name]),
    ['TI', document.front.title],
    ['M1', document.front.docNumber],
    ['M3', document.front.kind],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['SE', clause?.locus],
    ['LA', 'zh-CN'],
    ['ID', document.id],
    ['UR', cited.baseUrl === undefined ? undefined : addressOf(cited)],
    ['ER', ''],
  ];
  return rows
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]))
    .join('\n');
}

/** An item of CSL-JSON 1.0. */
function cslItem(cited: Cited): object {
  const { document, clause } = cited;
  const { front } = document;
  const date = issuedOn(document);
  return {
    id: clause ? `${document.id}-${clause.id}` : document.id,
    type: 'document',
    title: front.title,
    author: bodies(cited).map((literal) => ({ literal })),
    ...(front.docNumber === undefined ? {} : { number: front.docNumber }),
    genre: front.kind,
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    language: 'zh-CN',
    ...(clause ? { section: clause.locus } : {}),
    ...(cited.baseUrl === undefined ? {} : { URL: addressOf(cited) }),
  };
}

function bodies({ document, organs }: Cited): string[] {
  return document.issuers.map(({ organ }) => organName(document, organs, organ));
}
