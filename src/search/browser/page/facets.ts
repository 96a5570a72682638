import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { SearchIndex } from '../data.ts';
import type { Hit } from '../find.ts';
import { atPace, type Pace } from '../pace.ts';
import type { facetKeys } from './address.ts';

export interface Facet {
  /** In the address. */
  key: (typeof facetKeys)[number];
  valuesOf: (hit: Hit, index: SearchIndex) => string[];
}

export interface FacetValue {
  value: string;
  /** What stands behind it: 主办单位 behind 附件 1. */
  more: string;
  count: number;
  chosen: boolean;
}

export interface FacetList {
  key: string;
  title: string;
  values: FacetValue[];
}

type Chosen = ReadonlyMap<string, string>;

const facets: readonly Facet[] = [
  { key: 'document', valuesOf: (hit, index) => ofDocument(hit, index, 'title') },
  { key: 'year', valuesOf: (hit, index) => ofDocument(hit, index, 'year') },
  { key: 'genre', valuesOf: (hit, index) => ofDocument(hit, index, 'kind') },
  {
    key: 'issuer',
    valuesOf: (hit, index) => documentOf(hit, index)?.bodies ?? [],
  },
  { key: 'part', valuesOf: partOf },
  { key: 'kind', valuesOf: ({ text }) => [text.clause.kind] },
  { key: 'body', valuesOf: bodyKindsOf },
  { key: 'province', valuesOf: ({ text }) => given(text.clause.province) },
];

/** The hits that all chosen values allow; `but` leaves one facet out. */
export function filtered(
  hits: readonly Hit[],
  index: SearchIndex,
  chosen: Chosen,
  but = '',
): Hit[] {
  const asked = facets.flatMap((facet) => {
    const value = facet.key === but ? undefined : chosen.get(facet.key);
    return value === undefined ? [] : [{ facet, value }];
  });
  return hits.filter((hit) =>
    asked.every(({ facet, value }) => facet.valuesOf(hit, index).includes(value)),
  );
}

/** The facets that divide the list, with counts; a value without hits stays listed. */
export async function facetLists(
  hits: readonly Hit[],
  index: SearchIndex,
  chosen: Chosen,
  pace: Pace,
): Promise<FacetList[]> {
  const lists: FacetList[] = [];
  for (const facet of facets) {
    const { key } = facet;
    const title = wordsHere(laterResults).facets[key];
    const all = await countsOf(facet, hits, index, pace);
    const divides = [...all.values()].some((count) => count < hits.length);
    if (!divides && !chosen.has(key)) continue;
    const others = [...chosen.keys()].some((one) => one !== key);
    const now = others
      ? await countsOf(facet, filtered(hits, index, chosen, key), index, pace)
      : all;
    const values = listed(facet, all, index).map((value) => ({
      value,
      more: moreOf(facet, value, index),
      count: now.get(value) ?? 0,
      chosen: chosen.get(key) === value,
    }));
    lists.push({ key, title, values });
  }
  return lists;
}

function listed(facet: Facet, counts: ReadonlyMap<string, number>, index: SearchIndex): string[] {
  const [only, ...others] = index.documents;
  if (facet.key === 'part' && only && others.length === 0)
    return [...new Set(only.parts.map(({ label }) => label))];
  const values = [...counts];
  if (facet.key === 'year') values.sort(([a], [b]) => (a < b ? 1 : -1));
  else values.sort(([, a], [, b]) => b - a);
  return values.map(([value]) => value);
}

/** Of several documents, 附件 1 is the annex of each, whatever it is called. */
function moreOf({ key }: Facet, value: string, { documents: [only, ...others] }: SearchIndex) {
  if (key !== 'part' || others.length > 0) return '';
  return only?.parts.find(({ label }) => label === value)?.short ?? '';
}

async function countsOf(facet: Facet, hits: readonly Hit[], index: SearchIndex, pace: Pace) {
  const counts = new Map<string, number>();
  await atPace(hits, pace, (hit) => {
    for (const value of new Set(facet.valuesOf(hit, index)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return counts;
}

function documentOf({ text }: Hit, index: SearchIndex) {
  return index.documents[text.clause.document];
}

function ofDocument(hit: Hit, index: SearchIndex, key: 'title' | 'year' | 'kind'): string[] {
  return given(documentOf(hit, index)?.[key]);
}

function partOf(hit: Hit, index: SearchIndex): string[] {
  return given(documentOf(hit, index)?.parts[hit.text.clause.part]?.label);
}

/** What kind of body a clause is about; of a clause that is about none, the kinds of those who issued the document. */
function bodyKindsOf(hit: Hit, index: SearchIndex): string[] {
  const { bodyKind } = hit.text.clause;
  if (bodyKind) return [bodyKind];
  return index.documents.length > 1 ? (documentOf(hit, index)?.bodyKinds ?? []) : [];
}

function given(value: string | undefined): string[] {
  return value ? [value] : [];
}
