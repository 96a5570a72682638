import { beyond } from './beyond.ts';
import { openIndexed } from './open-indexed.ts';
import { orderButtons, recentLine } from './page/controls.ts';
import { fillEnd } from './page/end.ts';
import { fillFacets } from './page/facet-column.ts';
import { facetLists, filtered } from './page/facets.ts';
import { nearTo, whyNothing } from './page/nothing.ts';
import { offersFor } from './page/offer.ts';
import { ordered } from './page/ordered.ts';
import { stripOf } from './page/strip.ts';
import { wayText } from './page/way.ts';

/** What is not needed before the first result of a small archive. */
export const more = {
  beyond,
  openIndexed,
  facetLists,
  fillEnd,
  fillFacets,
  filtered,
  nearTo,
  offersFor,
  orderButtons,
  ordered,
  recentLine,
  stripOf,
  wayText,
  whyNothing,
};

export type More = typeof more;
