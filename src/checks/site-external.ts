import { type Place, type Problem, problem } from '../document/problem.ts';
import { type SiteAddress, styleAddresses } from './site-addresses.ts';
import { fileStart, type SiteFiles, textFile } from './site-files.ts';
import { isOutside } from './site-links.ts';
import { isOneFile } from './site-policy.ts';

/** Words of the record may name an address; as data they are never followed. */
const dataFile =
  /^search\/(?:(?:index|names)-data|text-\d+|(?:grams|heads)-(?:\d+|common-[\da-f-]+)|pagefind\/[\w.-]+)\.js$/u;

export function isSearchData(path: string): boolean {
  return dataFile.test(path);
}

/** Pagefind completes a relative address by this one to read its parts, and takes it off again. */
const pagefind = 'search/pagefind.js';
const standIn = /https:\/\/example\.com/gu;

/** The service worker fetches by its nature; it may still name no other host. */
const worker = 'sw.js';
const foreign = /(?:https?|wss?):\/\/[^\s"'`]*/gu;
const outside =
  /(?:https?|wss?):\/\/[^\s"'`]*|\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bEventSource\b|\bWebSocket\b/gu;

/**
 * Nothing published loads or calls anything from elsewhere. The 404 page may name the site's own base; the
 * edition in one file carries its pictures in itself, a style sheet may carry a face.
 */
export function externalOn(addresses: readonly SiteAddress[], baseUrl?: string): Problem[] {
  return addresses
    .filter(({ value }) => isOutside(value) && !(baseUrl && value.startsWith(baseUrl)))
    .filter(({ from, value }) => !isCarried(from, value))
    .map(({ value, place }) => external(value, place()));
}

function isCarried(from: string, value: string): boolean {
  if (from.endsWith('.css')) return value.startsWith('data:font/');
  return value.startsWith('data:image/') && isOneFile({ path: from });
}

/** The same for style sheets and scripts. */
export function checkBesidePages(files: SiteFiles, baseUrl?: string): Problem[] {
  return [...externalOn(styleAddresses(files), baseUrl), ...scriptsCalling(files)];
}

function scriptsCalling(files: SiteFiles): Problem[] {
  return [...files.keys()]
    .filter((path) => /\.m?js$/u.test(path) && !isSearchData(path))
    .flatMap((path) => {
      const text = textFile(files, path);
      const own = path === pagefind ? text.replace(standIn, '') : text;
      const calls = own.match(path === worker ? foreign : outside);
      return (calls ?? []).slice(0, 1).map((call) => external(call, fileStart(path)));
    });
}

function external(found: string, place: Place): Problem {
  return problem('site-external', place, {
    found,
    expected: { zh: '站内的相对地址', en: 'a relative address inside the site' },
    mend: {
      zh: '站点不得向别处请求任何东西：拷进站内，或去掉。',
      en: 'the site may ask nothing of elsewhere: bring it in, or take it out.',
    },
  });
}
