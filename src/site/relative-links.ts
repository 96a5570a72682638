import { placedAttributes } from '../markup/attributes.ts';
import { edited, writtenAttribute } from '../markup/edits.ts';
import { tagsWith } from '../markup/tags-with.ts';
import { relativeAddress } from './relative-address.ts';

const addresses = ['href', 'src', 'action'];
/** What may be an address from the root; most elements have none. */
const addressed = tagsWith(addresses, '[/&]');

/**
 * The page with every address from the root of the site (`/…`) made relative to the page, so that
 * it holds under any path and from a folder. Only the attribute's value changes; every other
 * character of the page stays.
 *
 * Of one that is not written strictly only some may be; the checks of the site tell of it.
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

function rewriteAddresses(html: string, rewrite: (address: string) => string): string {
  const edits = addressed(html)
    .flatMap(placedAttributes)
    .filter(({ name, value }) => addresses.includes(name.toLowerCase()) && /^\/(?!\/)/u.test(value))
    .map(({ name, value, ...place }) => ({
      ...place,
      text: writtenAttribute(name, rewrite(value)),
    }));
  return edited(html, edits);
}
