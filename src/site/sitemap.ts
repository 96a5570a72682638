import type { Corpus } from '../document/corpus.ts';
import { sourceDate } from '../records/facts.ts';
import { type XmlElement, xml, xmlFile } from '../records/xml.ts';
import { englishHref, twinOf } from '../view/languages.ts';
import { languageTag } from '../words/language.ts';

/** Addresses in one file (sitemaps.org, 0.9). */
const most = 50_000;
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const withTwins = { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/**
 * The list of a site's pages for search engines, by path: one file, or several with an index of them. What became of
 * withdrawn documents is not for them.
 *
 * @param paths of the site's files
 */
export function sitemapFiles(
  paths: readonly string[],
  { documents, withdrawn = [] }: Pick<Corpus, 'documents' | 'withdrawn'>,
  baseUrl: string,
  limit = most,
): Map<string, string> {
  const base = baseUrl.replace(/\/?$/u, '/');
  const dates = new Map(documents.map((document) => [document.id, sourceDate(document)]));
  const gone = new Set(withdrawn.map(({ document }) => document));
  const pages = paths
    .filter((path) => /(?:^|\/)index\.html$/u.test(path) && !gone.has(path.split('/')[0] ?? ''))
    .toSorted();
  const urls = pages.map((path) =>
    located('url', base + path, dates.get(path.split('/')[0] ?? ''), twins(path, base)),
  );
  if (urls.length <= limit)
    return new Map([['sitemap.xml', xmlFile(xml('urlset', withTwins, urls))]]);
  const parts = Array.from({ length: Math.ceil(urls.length / limit) }, (_, i) =>
    urls.slice(i * limit, (i + 1) * limit),
  );
  const names = parts.map((_, i) => `sitemap-${i + 1}.xml`);
  const index = names.map((name) => located('sitemap', base + name));
  return new Map([
    ['sitemap.xml', xmlFile(xml('sitemapindex', { xmlns }, index))],
    ...parts.map((part, i): [string, string] => [
      names[i] ?? '',
      xmlFile(xml('urlset', withTwins, part)),
    ]),
  ]);
}

/** The page in each language, where it stands in more than one. */
function twins(path: string, base: string): XmlElement[] {
  const chinese = twinOf(path).path;
  const english = englishHref(`/${chinese}`)?.slice(1);
  const link = (hreflang: string, href: string) =>
    xml('xhtml:link', { rel: 'alternate', hreflang, href: encodeURI(base + href) });
  return english === undefined
    ? []
    : [link(languageTag.zh, chinese), link(languageTag.en, english)];
}

function located(
  name: 'url' | 'sitemap',
  address: string,
  changed?: string,
  others: XmlElement[] = [],
): XmlElement {
  const lastmod = changed === undefined ? undefined : xml('lastmod', {}, changed);
  return xml(name, {}, xml('loc', {}, encodeURI(address)), lastmod, others);
}
