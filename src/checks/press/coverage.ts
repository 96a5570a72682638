import type { PDFDict } from '@cantoo/pdf-lib';
import { glyphAreas } from '../../pdf/glyph-area.ts';
import { decoded, dictIn, numbersIn, streamIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { cidFontOf } from '../pdf-parts.ts';
import type { InkTuple } from './inks.ts';
import { type Painted, paintedIn } from './painted.ts';

type AreaOf = (glyph: number) => number;

/**
 * What share of each page every ink covers, from the outlines of its glyphs and its filled rectangles: of the
 * trimmed sheet, 0 to 1. Overlaps count twice; pictures do not count.
 */
export function coverageByPage({ pages, contents }: PdfObjects): Map<InkTuple, number>[] {
  const areas = new Map<PDFDict, AreaOf>();
  const own = new Map(contents.filter((one) => one.own).map((one) => [one.page, one]));
  return pages.map(({ node }, i) => {
    const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(node, 'TrimBox');
    const sheet = (right - left) * (upper - lower);
    const covered = new Map<InkTuple, number>();
    const content = own.get(i + 1);
    for (const painted of content ? paintedIn(content) : [])
      covered.set(painted.ink, (covered.get(painted.ink) ?? 0) + areaOf(painted, areas) / sheet);
    return covered;
  });
}

/** In square points. */
function areaOf(
  { matrix: [a, b, c, d], edges, shown, drawn }: Painted,
  areas: Map<PDFDict, AreaOf>,
): number {
  if (drawn !== undefined) return 0;
  const scale = Math.abs(a * d - b * c);
  const [left, lower, right, upper] = edges;
  if (!shown) return scale * Math.abs((right - left) * (upper - lower));
  const { font, size, codes } = shown;
  const ofGlyph = font ? glyphsOf(font, areas) : () => 0;
  return scale * size ** 2 * codes.reduce((sum, code) => sum + ofGlyph(code), 0);
}

function glyphsOf(font: PDFDict, areas: Map<PDFDict, AreaOf>): AreaOf {
  const program = streamIn(dictIn(cidFontOf(font), 'FontDescriptor'), 'FontFile2');
  const areaOfGlyph = areas.get(font) ?? (program && glyphAreas(decoded(program))) ?? (() => 0);
  areas.set(font, areaOfGlyph);
  return areaOfGlyph;
}
