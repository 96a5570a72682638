import type { ChildNode, Element, ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Place } from '../document/problem.ts';

export type { Element };

/** The files of a site by their path in it, `/` between folders; as text where they have not been written yet. */
export type SiteFiles = ReadonlyMap<string, Uint8Array | string>;

/** A page, read once for all checks. */
export interface SitePage {
  path: string;
  /** In document order, those inside `template` included. */
  elements: Element[];
  /** Where an element stands. */
  placeOf(element: Element): Place;
}

/** Every HTML page, in the order of its path. */
export function pagesOf(files: SiteFiles): SitePage[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => pageIn(path, textFile(files, path)));
}

/** Reading all pages takes a good part of a build; a parser that keeps places in lines would take three times as long. */
function pageIn(path: string, html: string): SitePage {
  const elements = elementsIn(parseDocument(html, { withStartIndices: true }));
  const placeAt = placesIn(path, html);
  return { path, elements, placeOf: ({ startIndex }) => placeAt(startIndex ?? 0) };
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

function elementsIn(parent: ParentNode, into: Element[] = []): Element[] {
  for (const node of parent.children) {
    if ('attribs' in node) into.push(node);
    if ('children' in node) elementsIn(node, into);
  }
  return into;
}

export function textFile(files: SiteFiles, path: string): string {
  const file = files.get(path);
  return typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
}

export function attribute({ attribs }: Element, name: string): string | undefined {
  return attribs[name];
}

/** The words inside an element. */
export function textIn(element: ChildNode): string {
  return DomUtils.textContent(element);
}

export function fileStart(path: string): Place {
  return { file: `site/${path}`, line: 1, column: 1 };
}
