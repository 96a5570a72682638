import { beyond } from './beyond.ts';
import { openIndexed } from './open-indexed.ts';
import { orderButtons, recentLine } from './page/controls.ts';
import { facetColumn } from './page/facet-column.ts';
import { facetLists, filtered } from './page/facets.ts';
import { showNothing } from './page/nothing.ts';
import { offersFor } from './page/offer.ts';
import { stripOf } from './page/strip.ts';

/** What is not needed before the first result of a small archive. */
export const more = {
  beyond,
  openIndexed,
  facetColumn,
  facetLists,
  filtered,
  showNothing,
  offersFor,
  orderButtons,
  recentLine,
  stripOf,
};

export type More = typeof more;
