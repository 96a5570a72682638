import { type Problem, problem } from '../document/problem.ts';
import type { SiteAddress } from './site-addresses.ts';
import type { PageFacts } from './site-facts.ts';

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
  { others, baseUrl }: { others: readonly SiteAddress[]; baseUrl?: string | undefined },
): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const leading = [...pages.flatMap(({ addresses }) => addresses), ...others];
  // Pages of one folder lead to the same places by the same words.
  const sound = new Set<string>();
  const broken = (address: SiteAddress): Problem[] => {
    const { from, value } = address;
    const name = `${from.slice(0, from.lastIndexOf('/') + 1)} ${value}`;
    const isKnown = sound.has(name) && from !== '404.html';
    const problems = isKnown ? [] : lookUp(address, paths, ids, baseUrl);
    if (problems.length === 0 && from !== '404.html') sound.add(name);
    return problems;
  };
  return [
    ...pages.flatMap(({ problems }) => problems.links),
    ...leading.filter(({ value }) => !isOutside(value)).flatMap(broken),
  ];
}

/** Addresses that lead to the page on which they stand. */
export function brokenInside(
  path: string,
  addresses: readonly SiteAddress[],
  ids: ReadonlySet<string>,
): Problem[] {
  const known = new Map([[path, ids]]);
  return addresses.flatMap((address) => lookUp(address, new Set([path]), known, undefined));
}

/** Whether an address leads out of the site; another check speaks of those. */
export function isOutside(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(value);
}

function lookUp(
  { from, value, place }: SiteAddress,
  paths: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  baseUrl: string | undefined,
): Problem[] {
  const base =
    from === '404.html' && baseUrl ? new URL(baseUrl).pathname.replace(/\/?$/u, '/') : '/';
  const rooted = value.startsWith('/');
  if (rooted && base === '/' && from !== '404.html')
    return [brokenLink(value, place, '相对地址', 'a relative address')];
  const url = new URL(value, `https://site.invalid${rooted ? '' : `/${encodeURI(from)}`}`);
  const path = decodeURIComponent(url.pathname).slice(rooted ? base.length : 1);
  if (!paths.has(path))
    return [
      brokenLink(
        value,
        place,
        `站内有的文件（没有 ${path}）`,
        `a file of the site (there is no ${path})`,
      ),
    ];
  const fragment = decodeURIComponent(url.hash.slice(1));
  const known = ids.get(path);
  if (fragment === '' || known === undefined || known.has(fragment)) return [];
  return [brokenLink(value, place, `${path} 里有的 id`, `an id of ${path}`)];
}

function brokenLink(value: string, place: SiteAddress['place'], zh: string, en: string): Problem {
  return problem('site-link-broken', place, {
    found: value,
    expected: { zh, en },
    mend: {
      zh: '改正这个链接，或补上它指向的页。',
      en: 'mend the link, or make the page it leads to.',
    },
  });
}
