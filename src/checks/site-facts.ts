import type { Place, Problem } from '../document/problem.ts';
import { addressesOnPage, attributes, type SiteAddress, styleAddresses } from './site-addresses.ts';
import { repeatedIds } from './site-clauses.ts';
import { externalOn } from './site-external.ts';
import { attribute, type SiteFiles, type SitePage } from './site-files.ts';
import { brokenLeads, idsOf, isOutside, type Lead, leadsOf } from './site-links.ts';
import { markupProblems } from './site-markup.ts';
import { policyProblems } from './site-policy.ts';

/**
 * What the checks of a whole site ask of one page, or of a style sheet. Plain data, so that it can be kept with what need
 * not be read again.
 */
export interface PageFacts {
  path: string;
  ids: string[];
  /** Where its addresses lead in other files of the site; each once. */
  leads: Lead[];
  /** Where the record stands first on the page. */
  record?: Place;
  /** What can be said of the page by itself. */
  problems: Record<'markup' | 'ids' | 'links' | 'external' | 'policy', Problem[]>;
}

/** The site that a page is to be part of. */
export interface SiteAround {
  /** Where it is to be hosted, if that is known. */
  baseUrl?: string | undefined;
  /** Whether Pagefind searches it. */
  isPagefind: boolean;
}

export function pageFacts(whole: SitePage, { baseUrl, isPagefind }: SiteAround): PageFacts {
  if (whole.refusal) return refusedFacts(whole);
  const page = { ...whole, elements: whole.elements.filter(isTelling) };
  const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
  const record = page.elements.find((element) => attribute(element, 'data-record') !== undefined);
  const facts = addressFacts({ path: page.path, ids }, addressesOnPage(page), baseUrl);
  return {
    ...facts,
    ...(record ? { record: page.placeOf(record) } : {}),
    problems: {
      ...facts.problems,
      markup: [],
      ids: repeatedIds(page),
      policy: policyProblems(page, isPagefind),
    },
  };
}

/** The same of the style sheets among some files. */
export function styleFacts(files: SiteFiles, baseUrl?: string): PageFacts[] {
  const byFile = Map.groupBy(styleAddresses(files), ({ from }) => from);
  return [...files.keys()]
    .filter((path) => path.endsWith('.css'))
    .map((path) => addressFacts({ path, ids: [] }, byFile.get(path) ?? [], baseUrl));
}

/** What can be said of the addresses that stand in a file. */
function addressFacts(
  { path, ids }: Pick<PageFacts, 'path' | 'ids'>,
  all: readonly SiteAddress[],
  baseUrl?: string,
): PageFacts {
  const inside = onceEach(all.filter(({ value }) => !isOutside(value)));
  const toIds = new Set(ids.map((id) => `#${id}`));
  // Most addresses lead to a place on their own page.
  const { leads, problems } = leadsOf(
    inside.filter(({ value }) => !toIds.has(value)),
    baseUrl,
  );
  const [own, others] = [leads.filter(isOwn), leads.filter((one) => !isOwn(one))];
  return {
    path,
    ids,
    leads: others,
    problems: {
      markup: [],
      ids: [],
      links: [...problems, ...brokenLeads(own, new Set([path]), new Map([[path, new Set(ids)]]))],
      external: externalOn(all, baseUrl),
      policy: [],
    },
  };
}

/** Of a page that cannot be read nothing else is told. */
function refusedFacts(page: SitePage): PageFacts {
  const problems = { markup: markupProblems(page), ids: [], links: [], external: [], policy: [] };
  return { path: page.path, ids: [], leads: [], problems };
}

function isOwn({ value }: Lead): boolean {
  return value.startsWith('#');
}

/** What the checks of a page ask of its elements; most have nothing of it. */
const told = new RegExp(
  `\\s(?:id|data-record|http-equiv|type|style|on\\w+|srcset|${[...attributes].join('|')})(?![\\w:-])`,
  'iu',
);

function isTelling({ name, written }: SitePage['elements'][number]): boolean {
  return name === 'script' || name === 'style' || told.test(written);
}

/** The first of those that are the same. */
function onceEach(addresses: readonly SiteAddress[]): SiteAddress[] {
  const first = new Map<string, SiteAddress>();
  for (const one of addresses) if (!first.has(one.value)) first.set(one.value, one);
  return [...first.values()];
}

/**
 * The same pages, the links among them checked: what comes together need not be looked at again with the whole. Of what
 * leads elsewhere, that stays which no page before it leads to.
 * @param paths of all files that come together
 */
export function settled(pages: readonly PageFacts[], paths: ReadonlySet<string>): PageFacts[] {
  const ids = idsOf(pages);
  const met = new Set<string>();
  const isNew = ({ path, fragment = '' }: Lead): boolean => {
    const before = met.size;
    return met.add(`${path}#${fragment}`).size > before;
  };
  return pages.map((page) => {
    const inside = page.leads.filter(({ path }) => paths.has(path));
    const leads = page.leads.filter((lead) => !paths.has(lead.path) && isNew(lead));
    const links = [...page.problems.links, ...brokenLeads(inside, paths, ids)];
    return { ...page, leads, problems: { ...page.problems, links } };
  });
}
