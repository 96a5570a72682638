import { type Place, type Problem, problem } from '../document/problem.ts';
import type { SiteAddress } from './site-addresses.ts';
import type { PageFacts } from './site-facts.ts';

/** An address with the file to which it leads, and the place in it. */
export interface Lead {
  value: string;
  /** In the site. */
  path: string;
  /** Absent where it leads to the file as a whole. */
  fragment?: string;
  place: Place;
}

/**
 * Every address on every page and in every style sheet is relative, names a file of the site, and
 * where it has a fragment, an element of that page.
 *
 * @param paths of every file of the site
 * @param others addresses that stand elsewhere than on pages
 */
export function checkSiteLinks(
  paths: ReadonlySet<string>,
  pages: readonly PageFacts[],
  others: readonly SiteAddress[],
): Problem[] {
  const beside = leadsOf(others.filter(({ value }) => !isOutside(value)));
  const leads = [...pages.flatMap((page) => page.leads), ...beside.leads];
  return [
    ...pages.flatMap(({ problems }) => problems.links),
    ...beside.problems,
    ...brokenLeads(leads, paths, idsOf(pages)),
  ];
}

/** The ids of pages by their paths; of a page that cannot be read nobody knows them. */
export function idsOf(
  pages: readonly Pick<PageFacts, 'path' | 'ids' | 'problems'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const read = pages.filter(({ problems }) => problems.markup.length === 0);
  return new Map(read.map(({ path, ids }) => [path, new Set(ids)]));
}

/** What leads to nothing. @param paths of the files that there are */
export function brokenLeads(
  leads: readonly Lead[],
  paths: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return leads.flatMap((lead) => broken(lead, paths, ids));
}

/**
 * Where addresses inside the site lead; one from the root is a problem, but on the 404 page, which a host shows under any
 * address.
 */
export function leadsOf(
  addresses: readonly SiteAddress[],
  baseUrl?: string,
): { leads: Lead[]; problems: Problem[] } {
  const leads: Lead[] = [];
  const problems: Problem[] = [];
  for (const { from, value, place: find } of addresses) {
    const place = find();
    const isRooted = value.startsWith('/');
    const base = from === '404.html' && baseUrl ? new URL(baseUrl).pathname : '/';
    if (isRooted && from !== '404.html')
      problems.push(brokenLink(value, place, '相对地址', 'a relative address'));
    else leads.push({ value, place, ...targetOf(value, isRooted ? base : from) });
  }
  return { leads, problems };
}

/** As nearly all addresses are written. */
const plain = /^(?:[\w-][\w.-]*|\.\.)(?:\/(?:[\w-][\w.-]*|\.\.))*(?:#[\w.-]+)?$/u;

/** @param base the file that names it, or the folder at which the site is to be */
function targetOf(value: string, base: string): Pick<Lead, 'path' | 'fragment'> {
  if (plain.test(value)) return plainTarget(value, base);
  const isRooted = value.startsWith('/');
  const url = new URL(value, `https://site.invalid${isRooted ? '' : `/${encodeURI(base)}`}`);
  const from = isRooted ? base.replace(/\/?$/u, '/').length : 1;
  const fragment = decodeURIComponent(url.hash.slice(1));
  const path = decodeURIComponent(url.pathname).slice(from);
  return { path, ...(fragment === '' ? {} : { fragment }) };
}

/** The same in a fraction of the time. */
function plainTarget(value: string, base: string): Pick<Lead, 'path' | 'fragment'> {
  const [steps = '', fragment] = value.split('#');
  const folders = base.split('/').slice(0, -1);
  for (const step of steps.split('/'))
    if (step === '..') folders.pop();
    else folders.push(step);
  return { path: folders.join('/'), ...(fragment === undefined ? {} : { fragment }) };
}

/** Whether an address leads out of the site; another check speaks of those. */
export function isOutside(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(value);
}

function broken(
  { value, path, fragment, place }: Lead,
  paths: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  if (!paths.has(path)) {
    const [zh, en] = [`站内有的文件（没有 ${path}）`, `a file of the site (there is no ${path})`];
    return [brokenLink(value, place, zh, en)];
  }
  const known = ids.get(path);
  if (fragment === undefined || known === undefined || known.has(fragment)) return [];
  return [brokenLink(value, place, `${path} 里有的 id`, `an id of ${path}`)];
}

function brokenLink(value: string, place: Place, zh: string, en: string): Problem {
  return problem('site-link-broken', place, {
    found: value,
    expected: { zh, en },
    mend: {
      zh: '改正这个链接，或补上它指向的页。',
      en: 'mend the link, or make the page it leads to.',
    },
  });
}
