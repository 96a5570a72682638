import type { Place } from '../document/problem.ts';
import { elementsIn, type MarkupElement, MarkupError } from '../markup/markup.ts';

/** The files of a site by their path in it, `/` between folders; as text where they have not been written yet. */
export type SiteFiles = ReadonlyMap<string, Uint8Array | string>;

export type { MarkupElement as Element };

/** A page, read once for all checks. */
export interface SitePage {
  path: string;
  /** In document order, those inside `template` included; none of a page that cannot be read. */
  elements: MarkupElement[];
  /** Where it is not written strictly, and what stands there. */
  refusal?: { place: Place; found: string };
  /** Where an element stands. */
  placeOf(element: MarkupElement): Place;
}

/** Every HTML page, in the order of its path. */
export function pagesOf(files: SiteFiles): SitePage[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => pageIn(path, textFile(files, path)));
}

function pageIn(path: string, html: string): SitePage {
  const placeAt = placesIn(path, html);
  const page = { path, placeOf: ({ start }: MarkupElement) => placeAt(start) };
  try {
    return { ...page, elements: elementsIn(html) };
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    const { offset, message: found } = error;
    return { ...page, elements: [], refusal: { place: placeAt(offset), found } };
  }
}

/** Where a character of a file stands; quick where it is asked in rising order. */
export function placesIn(path: string, text: string): (index: number) => Place {
  let [line, start] = [1, 0];
  return (index) => {
    if (index < start) [line, start] = [1, 0];
    for (let end = text.indexOf('\n', start); end !== -1 && end < index; ) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { file: `site/${path}`, line, column: index - start + 1 };
  };
}

export function textFile(files: SiteFiles, path: string): string {
  const file = files.get(path);
  return typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
}

export function attribute({ attributes }: MarkupElement, name: string): string | undefined {
  return attributes[name];
}

/** Those that have an attribute; of most it is seen that they do not, without reading what they say. */
export function elementsWith(elements: readonly MarkupElement[], name: string): MarkupElement[] {
  const named = new RegExp(`\\s${name}(?![\\w:-])`, 'iu');
  return elements.filter(
    (element) => named.test(element.written) && attribute(element, name) !== undefined,
  );
}

/** The words inside an element. */
export function textIn({ text }: MarkupElement): string {
  return text;
}

export function fileStart(path: string): Place {
  return { file: `site/${path}`, line: 1, column: 1 };
}
