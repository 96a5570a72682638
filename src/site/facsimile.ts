import type { Document } from '../document/document.ts';
import { spelled } from '../markup/spelled.ts';
import {
  type Facsimile,
  type FacsimileFinding,
  type FacsimilePage,
  type PaintedShape,
  type PaintedText,
  spreadsOf,
} from '../view/facsimile.ts';
import { lociOf, locusText } from '../view/labels.ts';
import { clauseHref, facsimileHref } from '../view/links.ts';
import { cell, cellsPerLine, leftOf, linesPerPage, pitch, typeArea } from '../view/type-area.ts';
import { relativeAddress } from './relative-address.ts';

/** Stands on the page that Astro drew, where the sheets go: they are many, and Astro has nothing to add to them. */
export const sheetsGoHere = '<sheets-go-here></sheets-go-here>';

/** The page with the sheets of its document. */
export function withSheets(page: string, sheets: string): string {
  return page.replace(sheetsGoHere, () => sheets);
}

/** The sheets of a document, two that lie open together side by side, with what stands on them as running text. */
export function sheetsOf(document: Document, { pages, findings }: Facsimile): string {
  const textOf = textWriter(document);
  const drawn = Array.from(pages, (page, i) => ({
    leaf: sheet(i + 1, page, findings),
    text: textOf(i + 1, page, findings),
  }));
  const spreads = spreadsOf(drawn.length).map((numbers) => {
    const open = numbers.flatMap((number) => drawn[number - 1] ?? []);
    const leaves = open.map(({ leaf }) => leaf);
    const texts = open.map(({ text }) => text);
    return `<section class="spread"><div class="leaves">${leaves.join('')}</div><div class="spread-text">${texts.join('')}</div></section>\n`;
  });
  return `${overlays}${spreads.join('')}`;
}

/** Tenths of a millimetre: whole numbers are short, and nobody sees less. */
function units(millimetres: number): string {
  return `${Math.round(millimetres * 10)}`;
}

function sheet(
  number: number,
  { width, height, texts, shapes }: FacsimilePage,
  findings: readonly FacsimileFinding[],
): string {
  const side = number % 2 === 1 ? 'right' : 'left';
  const here = findings.filter(({ page }) => page === number);
  return [
    `<svg class="sheet" id="p${number}" data-page="${number}" viewBox="0 0 ${units(width)} ${units(height)}" role="img" aria-label="排印第 ${number} 面">`,
    ...shapes.map(shape),
    ...texts.map(text),
    `<use class="grid" href="#grid-${side}"/><use class="ruler" href="#ruler-${side}"/>`,
    ...here.map((one, i) => finding(one, here.slice(0, i))),
    '</svg>',
  ].join('');
}

function shape({ x, y, width, height, colour }: PaintedShape): string {
  // Thin rules are drawn as thick as they are.
  const exact = (length: number) => Number((length * 10).toFixed(1));
  return `<rect x="${exact(x)}" y="${exact(y)}" width="${exact(width)}" height="${exact(height)}" fill="${colour}"/>`;
}

function text({ face, size, colour, x, baseline, turned, characters, advances }: PaintedText) {
  const look = `class="${face}" font-size="${units(size)}"${colour === '#000000' ? '' : ` fill="${colour}"`}`;
  const origin = turned ? 0 : x;
  // One place for each character: where a glyph stands for several, the others follow it.
  const places = advances.map((advance) => Math.round((origin + advance) * 10)).join(' ');
  const words = spelled(characters.map(firstOf).join(''));
  return turned
    ? `<text ${look} transform="translate(${units(x)} ${units(baseline)}) rotate(-90)" x="${places}" y="0">${words}</text>`
    : `<text ${look} x="${places}" y="${units(baseline)}">${words}</text>`;
}

function firstOf(characters: string): string {
  return characters.length === 1 ? characters : ([...characters][0] ?? '');
}

/** In the margin beside its spot, below those that stand there already. */
function finding({ y, provision }: FacsimileFinding, above: readonly FacsimileFinding[]): string {
  const taken = above.filter((one) => Math.abs(one.y - y) < 6).length;
  return `<text class="finding" x="${units(5)}" y="${units(y + taken * 6)}" font-size="45">△ ${spelled(provision)}</text>`;
}

/** The grid and the ruler, drawn once for right-hand and once for left-hand pages. */
const overlays = overlaysOf([1, 2]);

function overlaysOf(pages: readonly number[]): string {
  const drawn = pages.map((page) => {
    const side = page === 1 ? 'right' : 'left';
    const left = leftOf(page);
    return `<symbol id="grid-${side}" overflow="visible">${grid(left)}</symbol><symbol id="ruler-${side}" overflow="visible">${ruler(left)}</symbol>`;
  });
  return `<svg class="overlays" aria-hidden="true">${drawn.join('')}</svg>\n`;
}

function grid(left: number): string {
  const { top, width } = typeArea;
  const rows = Array.from({ length: linesPerPage }, (_, i) => top + i * pitch);
  const down = rows.flatMap((y) => [
    `M${units(left)} ${units(y)}h${units(width)}`,
    `M${units(left)} ${units(y + cell)}h${units(width)}`,
  ]);
  const across = rows.flatMap((y) =>
    Array.from(
      { length: cellsPerLine + 1 },
      (_, i) => `M${units(left + i * cell)} ${units(y)}v${units(cell)}`,
    ),
  );
  return `<path d="${[...down, ...across].join('')}"/>`;
}

function ruler(left: number): string {
  const { top, width, height } = typeArea;
  const [right, bottom] = [left + width, top + height];
  const [middle, centre] = [left + width / 2, top + height / 2];
  const label = (x: number, y: number, words: string) =>
    `<text x="${units(x)}" y="${units(y)}" font-size="40">${words}</text>`;
  return [
    `<path d="M${units(left)} ${units(top)}h${units(width)}v${units(height)}h-${units(width)}zM${units(middle)} 0V${units(top)}M${units(middle)} ${units(bottom)}V2970M0 ${units(centre)}H${units(left)}M${units(right)} ${units(centre)}H2100"/>`,
    label(middle + 1.5, top / 2, '37'),
    label(middle + 1.5, bottom + 18, '35'),
    label(left / 2 - 3, centre - 2, `${left}`),
    label(right + (210 - right) / 2 - 3, centre - 2, `${210 - right}`),
    label(left, top - 3, '28 字 × 5.571 mm'),
    label(right - 34, top - 3, '22 行 × 10.45 mm'),
  ].join('');
}

type WriteText = (
  number: number,
  page: FacsimilePage,
  findings: readonly FacsimileFinding[],
) => string;

/** The running text of a page, each clause a link to its place in the reading. */
function textWriter(document: Document): WriteText {
  const loci = lociOf(document);
  const from = facsimileHref(document).slice(1);
  return (number, { passages }, findings) => {
    const paragraphs = passages.map(({ clause, text }) => {
      const locus = loci.get(clause);
      const href = relativeAddress(clauseHref(document, locus?.part ?? 'notice', clause), from);
      const label = spelled(locus ? locusText(locus) : clause);
      return `<p><a href="${href}">${label}</a>${spelled(text)}</p>`;
    });
    const notes = findings.filter(({ page }) => page === number).map(remark);
    return `<div class="page-text" data-page="${number}"><h2>第 ${number} 面</h2>${notes.join('')}${paragraphs.join('')}</div>`;
  };
}

function remark({ provision, element, found, expected }: FacsimileFinding): string {
  return `<p class="remark">△ 从原样：${spelled(element)}：${spelled(found)}；标准：${spelled(expected)}（${spelled(provision)}）</p>`;
}
