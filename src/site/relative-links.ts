import { placedAttributes } from '../markup/attributes.ts';
import { edited, writtenAttribute } from '../markup/edits.ts';
import { strictElementsIn } from '../markup/markup.ts';

const addresses = new Set(['href', 'src', 'action']);

/**
 * The page with every address from the root of the site (`/…`) made relative to the page, so that
 * it holds under any path and from a folder. Only the attribute's value changes; every other
 * character of the page stays.
 *
 * One that is not written strictly is left as it is; the checks of the site tell of it.
 *
 * @param page path of the page in the site, e.g. `small/annex-1/index.html`
 */
export function relativeLinks(html: string, page: string): string {
  return rewriteAddresses(html, (address) => relativeAddress(address, page));
}

/** The same for the files that a style sheet names in `url(/…)`. */
export function relativeStyle(css: string, path: string): string {
  return css.replaceAll(
    /url\((["']?)(\/(?!\/)[^"')]+)\1\)/gu,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, path)}${quote})`,
  );
}

/** For a page that a host shows under any address: every address from the root gets `base` before it. */
export function basedLinks(html: string, base: string): string {
  return rewriteAddresses(html, (address) => base.replace(/\/$/u, '') + address);
}

/** `/small/index.html#c1` seen from `small/annex-1/index.html` is `../index.html#c1`. */
export function relativeAddress(address: string, page: string): string {
  const [path = '', fragment] = address.slice(1).split('#');
  if (path === page && fragment !== undefined) return `#${fragment}`;
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  const same = sharedFolders(from, to.slice(0, -1));
  const up = from.slice(same).map(() => '..');
  return [...up, ...to.slice(same)].join('/') + (fragment === undefined ? '' : `#${fragment}`);
}

function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((folder, i) => folder !== b[i]);
  return differs === -1 ? a.length : differs;
}

function rewriteAddresses(html: string, rewrite: (address: string) => string): string {
  const elements = strictElementsIn(html);
  if (!elements) return html;
  const edits = elements
    .filter(({ written }) => rooted.test(written))
    .flatMap(placedAttributes)
    .filter(({ name, value }) => addresses.has(name) && /^\/(?!\/)/u.test(value))
    .map(({ name, value, ...place }) => ({
      ...place,
      text: writtenAttribute(name, rewrite(value)),
    }));
  return edited(html, edits);
}

/** What may be an address from the root; most elements have none. */
const rooted = /="(?:\/|&)/u;
