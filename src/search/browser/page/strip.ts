import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { SearchDocument } from '../data.ts';
import type { Hit } from '../find.ts';
import type { Text } from '../texts.ts';
import type { LinkTo } from './address.ts';
import { element } from './element.ts';

/** In pieces: the check of the site takes a whole address in a script for a call to elsewhere. */
const space = ['http:', '', 'www.w3.org', '2000', 'svg'].join('/');
const width = 1000;

/** Of the line's length: a part that begins nearer to the one before has its name behind that one's. */
const roomOfName = 0.1;

/**
 * The whole document as a line, a stroke for each hit; each stroke leads to its clause. Under it, which part is where.
 *
 * @param texts all clauses of the document, in reading order
 */
export function stripOf(
  hits: readonly Hit[],
  texts: readonly Text[],
  owner: SearchDocument,
  to: LinkTo,
): Element[] {
  const begins = new Map<number, number>();
  const total = texts.reduce((at, { number, clause }) => {
    begins.set(number, at);
    return at + clause.text.length;
  }, 0);
  const x = (at: number) => ((at / total) * width).toFixed(1);
  const strip = svg('svg', { viewBox: `0 0 ${width} 24`, preserveAspectRatio: 'none' });
  strip.append(svg('line', { class: 'strip-line', x1: '0', x2: `${width}`, y1: '22', y2: '22' }));
  const parts = partStarts(texts, begins);
  for (const { at } of parts.slice(1))
    strip.append(svg('line', { class: 'strip-part', x1: x(at), x2: x(at), y1: '16', y2: '24' }));
  for (const hit of hits) strip.append(...strokesOf(hit, begins, x, to(hit, owner)));
  strip.setAttribute('role', 'group');
  strip.setAttribute('aria-label', wordsHere(laterResults).strip);
  return parts.length > 1 ? [strip, partNames(parts, total, owner)] : [strip];
}

interface PartStart {
  part: number;
  at: number;
}

function partStarts(texts: readonly Text[], begins: ReadonlyMap<number, number>): PartStart[] {
  const firsts = texts.filter(({ clause }, i) => clause.part !== texts[i - 1]?.clause.part);
  return firsts.map(({ number, clause }) => ({
    part: clause.part,
    at: begins.get(number) ?? 0,
  }));
}

/** Hidden from those who hear the page: the list below says of each hit where it is. */
function partNames(parts: readonly PartStart[], total: number, owner: SearchDocument): Element {
  const names: { text: string; at: number }[] = [];
  for (const { part, at } of parts) {
    const text = owner.parts[part]?.label ?? '';
    const before = names.at(-1);
    if (before && at / total - before.at < roomOfName)
      before.text += `、${text.replace(/^附件 /u, '')}`;
    else names.push({ text, at: at / total });
  }
  const row = element('div', 'strip-parts', ...names.map(nameAt));
  row.setAttribute('aria-hidden', 'true');
  row.lang = 'zh-CN';
  return row;
}

/** Near the end of the line it ends there. */
function nameAt({ text, at }: { text: string; at: number }): HTMLElement {
  const name = element('span', '', text);
  if (at > 1 - 2 * roomOfName) name.style.right = '0';
  else name.style.left = `${(100 * at).toFixed(1)}%`;
  return name;
}

function strokesOf(
  hit: Hit,
  begins: ReadonlyMap<number, number>,
  x: (at: number) => string,
  href: string,
): Element[] {
  const { number, clause } = hit.text;
  return hit.places().map(({ start }) => {
    const at = x((begins.get(number) ?? 0) + start);
    // The list below holds the same links for those who go from link to link.
    const stroke = svg('a', { href, tabindex: '-1', 'aria-label': clause.place });
    stroke.append(svg('line', { class: 'strip-hit', x1: at, x2: at, y1: '2', y2: '22' }));
    return stroke;
  });
}

function svg(tag: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
