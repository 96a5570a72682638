import { oncePer } from '../document/once.ts';
import type { Place } from '../document/problem.ts';
import { type Element, placesIn, type SiteFiles, type SitePage, textFile } from './site-files.ts';

/** An address that a browser would follow or load. */
export interface SiteAddress {
  /** Path of the file that names it. */
  from: string;
  value: string;
  place(): Place;
}

/** Attributes of HTML that hold addresses. */
export const attributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'ping',
  'background',
  'manifest',
  'xlink:href',
]);

export function addressesOnPage({ path: from, elements, placeOf }: SitePage): SiteAddress[] {
  return elements.flatMap((element) =>
    addressesOf(element).map((value) => ({ from, value, place: () => placeOf(element) })),
  );
}

function addressesOf({ attributes: given }: Element): string[] {
  const values: string[] = [];
  for (const name in given) {
    const value = given[name] ?? '';
    if (attributes.has(name)) values.push(value);
    if (name === 'srcset') values.push(...sourcesIn(value));
  }
  return values;
}

function sourcesIn(srcset: string): string[] {
  return srcset.split(',').flatMap((part) => part.trim().split(/\s+/u)[0] || []);
}

/** Every address in the style sheets among the files. */
export const styleAddresses = oncePer((files: SiteFiles): readonly SiteAddress[] =>
  [...files.keys()]
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => {
      const css = textFile(files, path).replaceAll(/\/\*[\s\S]*?\*\//gu, '');
      const urls = css.matchAll(
        /url\(\s*(["']?)(?<value>[^"')]+)\1\s*\)|@import\s+(["'])(?<imported>[^"']+)\3/gu,
      );
      const placeAt = placesIn(path, css);
      return [...urls].map(({ groups, index }) => ({
        from: path,
        value: groups?.value ?? groups?.imported ?? '',
        place: () => placeAt(index),
      }));
    }),
);
