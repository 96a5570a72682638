import { oncePer } from '../document/once.ts';
import type { Place } from '../document/problem.ts';
import { placeOf, type SiteFiles, type SitePage, textFile } from './site-files.ts';

/** An address that a browser would follow or load. */
export interface SiteAddress {
  /** Path of the file that names it. */
  from: string;
  value: string;
  place: Place;
}

/** Attributes of HTML that hold addresses. */
const attributes = new Set([
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

export function addressesOnPage({ path: from, elements }: SitePage): SiteAddress[] {
  return elements.flatMap((element) =>
    element.attrs.flatMap(({ name, prefix, value }) => {
      const written = prefix ? `${prefix}:${name}` : name;
      const place = () => placeOf(from, element, written);
      if (attributes.has(written)) return [{ from, value, place: place() }];
      if (written !== 'srcset') return [];
      return value.split(',').flatMap((part) => {
        const address = part.trim().split(/\s+/u)[0] ?? '';
        return address === '' ? [] : [{ from, value: address, place: place() }];
      });
    }),
  );
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
      const placeOf = placesIn(css);
      return [...urls].map(({ groups, index }) => ({
        from: path,
        value: groups?.value ?? groups?.imported ?? '',
        place: { file: `site/${path}`, ...placeOf(index) },
      }));
    }),
);

/** Lines and columns in a text, asked for in rising order. */
function placesIn(text: string): (index: number) => { line: number; column: number } {
  let [line, start] = [1, 0];
  return (index) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < index; ) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { line, column: index - start + 1 };
  };
}
