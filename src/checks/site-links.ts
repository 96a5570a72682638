import { type Problem, problem } from '../document/problem.ts';
import { addressesIn, type SiteAddress } from './site-addresses.ts';
import { attribute, type SiteFiles, type SitePage } from './site-files.ts';

/**
 * Every address on every page and in every style sheet is relative, names a file of the site, and
 * where it has a fragment, an element of that page.
 */
export function checkSiteLinks(
  files: SiteFiles,
  pages: readonly SitePage[],
  baseUrl?: string,
): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, idsOn(page)]));
  return addressesIn(files, pages).flatMap((address) => {
    if (isOutside(address.value)) return [];
    return lookUp(address, files, ids, baseUrl);
  });
}

/** Whether an address leads out of the site; another check speaks of those. */
export function isOutside(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(value);
}

function lookUp(
  { from, value, place }: SiteAddress,
  files: SiteFiles,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  baseUrl: string | undefined,
): Problem[] {
  const base =
    from === '404.html' && baseUrl ? new URL(baseUrl).pathname.replace(/\/?$/u, '/') : '/';
  const rooted = value.startsWith('/');
  if (rooted && base === '/' && from !== '404.html')
    return [broken(value, place, '相对地址', 'a relative address')];
  const url = new URL(value, `https://site.invalid${rooted ? '' : `/${encodeURI(from)}`}`);
  const path = decodeURIComponent(url.pathname).slice(rooted ? base.length : 1);
  if (!files.has(path))
    return [
      broken(
        value,
        place,
        `站内有的文件（没有 ${path}）`,
        `a file of the site (there is no ${path})`,
      ),
    ];
  const fragment = decodeURIComponent(url.hash.slice(1));
  const known = ids.get(path);
  if (fragment === '' || known === undefined || known.has(fragment)) return [];
  return [broken(value, place, `${path} 里有的 id`, `an id of ${path}`)];
}

function broken(value: string, place: SiteAddress['place'], zh: string, en: string): Problem {
  return problem('site-link-broken', place, {
    found: value,
    expected: { zh, en },
    mend: {
      zh: '改正这个链接，或补上它指向的页。',
      en: 'mend the link, or make the page it leads to.',
    },
  });
}

function idsOn(page: SitePage): ReadonlySet<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []));
}
