import type { SearchDocument } from '../data.ts';
import type { Hit } from '../find.ts';

export type Order = 'near' | 'document' | 'times';

/** All that the reader has chosen; the address holds it, so that a link or a reload brings it back. */
export interface Choice {
  query: string;
  /** Chosen value by facet. */
  filters: Map<string, string>;
  order: Order;
}

/** The facets as the address names them. */
export const facetKeys = [
  'document',
  'year',
  'genre',
  'issuer',
  'part',
  'kind',
  'body',
  'province',
] as const;

export function choiceIn(address: string): Choice {
  const { searchParams } = new URL(address);
  const filters = facetKeys.flatMap((key): [string, string][] => {
    const value = searchParams.get(key);
    return value ? [[key, value]] : [];
  });
  const order = searchParams.get('order');
  return {
    query: searchParams.get('q') ?? '',
    filters: new Map(filters),
    order: order === 'document' || order === 'times' ? order : 'near',
  };
}

export function addressOf({ query, filters, order }: Choice, address: string): string {
  const url = new URL(address);
  url.search = '';
  if (query !== '') url.searchParams.set('q', query);
  for (const [key, value] of filters) url.searchParams.set(key, value);
  if (order !== 'near') url.searchParams.set('order', order);
  return url.href;
}

/** Where a hit leads. */
export type LinkTo = (hit: Hit, owner: SearchDocument) => string;

/** The clause of a hit, with the words that are to be marked there. */
export function hitAddress(hit: Hit, owner: SearchDocument, root: string): string {
  const { clause } = hit.text;
  const part = owner.parts[clause.part]?.id ?? 'notice';
  const url = new URL(`${owner.id}/${part === 'notice' ? '' : `${part}/`}index.html`, root);
  const words = hit.places().map(({ start, end }) => clause.text.slice(start, end));
  for (const word of new Set(words)) url.searchParams.append('h', word);
  url.hash = clause.id;
  return url.href;
}
