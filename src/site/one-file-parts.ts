import { dirname, join } from 'node:path/posix';
import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page of the site that becomes a part of the edition in one file. */
export interface PartPage {
  id: string;
  /** In the site. */
  path: string;
  html: string;
}

/** The record of a page as a section whose links lead inside the file, its pictures inside it too. */
export function partIn(
  { id, path, html }: PartPage,
  pages: readonly PartPage[],
  files: ReadonlyMap<string, string | Uint8Array>,
): string {
  const main = elementsOf(parse(html)).find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no main`);
  for (const element of elementsOf(main)) {
    element.childNodes = element.childNodes.filter((node) => !isOfPage(node, id));
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-record');
    leadInside(element, path, pages);
    bringIn(element, path, files);
  }
  return `<section class="record-column" id="part-${id}">${serialize(main)}</section>`;
}

/** What belongs to the page in the site and not to the record: ways to neighbours, links for scripts, the imprint shown again. */
function isOfPage(node: Node, part: string): boolean {
  if (!('tagName' in node)) return false;
  const classes = (attribute(node, 'class') ?? '').split(' ');
  return (
    node.tagName === 'template' ||
    classes.some((name) => /^(?:trail|source-line|particular-links)$/u.test(name)) ||
    (classes.includes('particulars') && part !== 'notice') ||
    (attribute(node, 'id') === 'imprint' && !holdsRecord(node))
  );
}

function holdsRecord(element: Element): boolean {
  return elementsOf(element).some((one) => attribute(one, 'data-record') !== undefined);
}

function leadInside(element: Element, path: string, pages: readonly PartPage[]): void {
  const href = attribute(element, 'href');
  if (href === undefined || href.startsWith('#')) return;
  const [file = '', fragment] = href.split('#');
  const target = pages.find((page) => page.path === join(dirname(path), file));
  element.attrs = element.attrs.filter(({ name }) => name !== 'href');
  if (target) element.attrs.push({ name: 'href', value: `#${fragment ?? `part-${target.id}`}` });
  // A name is for what can be followed.
  else element.attrs = element.attrs.filter(({ name }) => name !== 'aria-label');
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function bringIn(
  element: Element,
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  const src = element.attrs.find(({ name }) => name === 'src');
  if (!src) return;
  const file = join(dirname(path), decodeURIComponent(src.value));
  const type = types[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  src.value = `data:${type};base64,${Buffer.from(files.get(file) ?? '').toString('base64')}`;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function elementsOf(root: Node): Element[] {
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return elements;
}
