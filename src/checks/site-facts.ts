import type { Place, Problem } from '../document/problem.ts';
import { addressesOnPage, type SiteAddress } from './site-addresses.ts';
import { repeatedIds } from './site-clauses.ts';
import { externalOn } from './site-external.ts';
import { attribute, type SitePage } from './site-files.ts';
import { brokenInside, isOutside } from './site-links.ts';
import { policyProblems } from './site-policy.ts';

/**
 * What the checks of a whole site ask of one page. Plain data, so that it can be kept with a page that need not be
 * read again.
 */
export interface PageFacts {
  path: string;
  ids: string[];
  /** Addresses that lead to other files of the site; each once. */
  addresses: SiteAddress[];
  /** Where the record stands first on the page. */
  record?: Place;
  /** What can be said of the page by itself. */
  problems: Record<'ids' | 'links' | 'external' | 'policy', Problem[]>;
}

/** The site that a page is to be part of. */
export interface SiteAround {
  /** Where it is to be hosted, if that is known. */
  baseUrl?: string | undefined;
  /** Whether Pagefind searches it. */
  isPagefind: boolean;
}

export function pageFacts(page: SitePage, { baseUrl, isPagefind }: SiteAround): PageFacts {
  const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
  const record = page.elements.find((element) => attribute(element, 'data-record') !== undefined);
  const all = addressesOnPage(page);
  const inside = all.filter(({ value }) => !isOutside(value));
  const own = inside.filter(({ value }) => value.startsWith('#'));
  const others = inside.filter(({ value }) => !value.startsWith('#'));
  return {
    path: page.path,
    ids,
    addresses: [...new Map(others.toReversed().map((one) => [one.value, one])).values()].reverse(),
    ...(record ? { record: page.placeOf(record) } : {}),
    problems: {
      ids: repeatedIds(page),
      links: brokenInside(page.path, own, new Set(ids)),
      external: externalOn(all, baseUrl),
      policy: policyProblems(page, isPagefind),
    },
  };
}
