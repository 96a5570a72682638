import type { PageMap, PageStart } from '../../src/document/page-map.ts';
import type { Pagination, Placement } from '../paged/locate.ts';

/** Where the pages begin and where each clause begins. */
export function pageMapOf({ pages, placements }: Pagination): PageMap {
  const starts = firstOf(placements, ({ page }) => page).map(startOf);
  const clauses = firstOf(placements, ({ clause }) => clause);
  const pageOf = Object.fromEntries(clauses.map(({ clause, page }) => [clause, page]));
  return { pages, starts, pageOf };
}

function startOf({ page, clause, offset }: Placement): PageStart {
  return { page, clause, offset };
}

/** The first of those that share a key, in order. */
function firstOf<T>(items: readonly T[], key: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
