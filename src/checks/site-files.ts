import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Place } from '../document/problem.ts';

/** The files of a site by their path in it, `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page, read once for all checks. */
export interface SitePage {
  path: string;
  /** In document order, those inside `template` included. */
  elements: Element[];
}

/** Every HTML page, in the order of its path. */
export function pagesOf(files: SiteFiles): SitePage[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({
      path,
      elements: elementsOf(
        parse(textFile(files, path), { sourceCodeLocationInfo: true, scriptingEnabled: false }),
      ),
    }));
}

export function textFile(files: SiteFiles, path: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Where an element, or one of its attributes, stands. */
export function placeOf(page: string, element: Element, name?: string): Place {
  const all = element.sourceCodeLocation;
  const at = (name === undefined ? undefined : all?.attrs?.[name]) ?? all;
  return { file: `site/${page}`, line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
}

export function fileStart(path: string): Place {
  return { file: `site/${path}`, line: 1, column: 1 };
}

/** The words inside an element, as `textContent` gives them. */
export function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function elementsOf(root: Node): Element[] {
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    const inside = 'content' in node ? node.content : node;
    if ('childNodes' in inside) inside.childNodes.forEach(visit);
  };
  visit(root);
  return elements;
}
