import { dirname, join } from 'node:path/posix';
import { type PlacedAttribute, placedAttributes } from '../markup/attributes.ts';
import { type Edit, edited, writtenAttribute } from '../markup/edits.ts';
import { type MarkupElement, strictElementsIn } from '../markup/markup.ts';

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
  const elements = strictElementsIn(html);
  // The checks of the site tell of such a page.
  if (!elements) return '';
  const main = elements.find(({ name }) => name === 'main');
  if (!main) throw new Error(`${path} has no main`);
  const inside = elements.filter(({ start }) => main.inner <= start && start < main.innerEnd);
  const edits = inside.flatMap((element): Edit[] => {
    const { start, end } = element;
    if (isOfPage(element, id, inside)) return [{ start, end, text: '' }];
    return [
      ...withoutMark(element),
      ...leadInside(element, path, pages),
      ...bringIn(element, path, files),
    ];
  });
  const record = edited(html, edits, { start: main.inner, end: main.innerEnd });
  return `<section class="record-column" id="part-${id}">${record}</section>`;
}

/** Most elements are none of it. */
const mayBeOfPage = /trail|source-line|particular|imprint/u;

/** What belongs to the page in the site and not to the record: ways to neighbours, links for scripts, the imprint shown again. */
function isOfPage(element: MarkupElement, part: string, inside: readonly MarkupElement[]): boolean {
  const { name, attributes, written } = element;
  if (name !== 'template' && !mayBeOfPage.test(written)) return false;
  const classes = (attributes.class ?? '').split(' ');
  return (
    name === 'template' ||
    classes.some((name) => /^(?:trail|source-line|particular-links)$/u.test(name)) ||
    (classes.includes('particulars') && part !== 'notice') ||
    (attributes.id === 'imprint' && !holdsRecord(element, inside))
  );
}

function holdsRecord({ start, end }: MarkupElement, inside: readonly MarkupElement[]): boolean {
  return inside.some(
    (one) => start < one.start && one.end <= end && one.attributes['data-record'] !== undefined,
  );
}

function withoutMark(element: MarkupElement): Edit[] {
  return placed(element, 'data-record').map(takenAway);
}

function leadInside(element: MarkupElement, path: string, pages: readonly PartPage[]): Edit[] {
  return placed(element, 'href').flatMap((href) => {
    if (href.value.startsWith('#')) return [];
    const [file = '', fragment] = href.value.split('#');
    const target = pages.find((page) => page.path === join(dirname(path), file));
    if (target) return [changed(href, `#${fragment ?? `part-${target.id}`}`)];
    // A name is for what can be followed.
    return [href, ...placed(element, 'aria-label')].map(takenAway);
  });
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function bringIn(
  element: MarkupElement,
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Edit[] {
  return placed(element, 'src').map((src) => {
    const file = join(dirname(path), decodeURIComponent(src.value));
    const type = types[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    const data = Buffer.from(files.get(file) ?? '').toString('base64');
    return changed(src, `data:${type};base64,${data}`);
  });
}

function placed(element: MarkupElement, name: string): PlacedAttribute[] {
  if (!element.written.includes(name)) return [];
  return placedAttributes(element).filter((one) => one.name === name);
}

function changed({ name, start, end }: PlacedAttribute, value: string): Edit {
  return { start, end, text: writtenAttribute(name, value) };
}

/** With the space before it. */
function takenAway({ start, end }: PlacedAttribute): Edit {
  return { start: start - 1, end, text: '' };
}
