import type { Place } from '../document/problem.ts';
import { attribute, placeOf, type SiteFiles, type SitePage, textFile } from './site-files.ts';

/** An address that a browser would follow or load. */
export interface SiteAddress {
  /** Path of the file that names it. */
  from: string;
  value: string;
  place: Place;
}

/** Attributes of HTML that hold addresses. */
const attributes = [
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
];

export function addressesOnPage(page: SitePage): SiteAddress[] {
  return page.elements.flatMap((element) => {
    const plain = attributes.flatMap((name) => {
      const value = attribute(element, name);
      return value === undefined
        ? []
        : [{ from: page.path, value, place: placeOf(page.path, element, name) }];
    });
    const srcset = (attribute(element, 'srcset') ?? '').split(',').flatMap((part) => {
      const value = part.trim().split(/\s+/u)[0] ?? '';
      return value === ''
        ? []
        : [{ from: page.path, value, place: placeOf(page.path, element, 'srcset') }];
    });
    return [...plain, ...srcset];
  });
}

/** Every address in the style sheets among the files. */
export function styleAddresses(files: SiteFiles): SiteAddress[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => {
      const css = textFile(files, path).replaceAll(/\/\*[\s\S]*?\*\//gu, '');
      const urls = css.matchAll(
        /url\(\s*(["']?)(?<value>[^"')]+)\1\s*\)|@import\s+(["'])(?<imported>[^"']+)\3/gu,
      );
      return [...urls].map(({ groups, index }) => ({
        from: path,
        value: groups?.value ?? groups?.imported ?? '',
        place: { file: `site/${path}`, ...lineAndColumn(css, index) },
      }));
    });
}

function lineAndColumn(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
