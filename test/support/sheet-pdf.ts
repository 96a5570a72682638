import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Glyph, Shape } from '../../src/checks/gbt9704/geometry.ts';
import { mm } from '../../src/checks/gbt9704/requirement.ts';
import { isRule, type Sheet } from '../../src/checks/gbt9704/sheet.ts';

/** A PDF that paints what was measured, each character at its place; its fonts are named, not embedded. */
export async function pdfOf(sheet: Sheet): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = new Map<string, WrittenFont>();
  const pages = sheet.pages.map(({ width, height }) => pdf.addPage([width / mm, height / mm]));
  for (const [i, { node }] of pages.entries()) {
    const stream = pdf.context.stream(contentOf(sheet, i + 1, fonts));
    node.set(PDFName.of('Contents'), pdf.context.register(stream));
  }
  const faces = [...fonts].map(([name, font]) => [font.resource, fontIn(pdf, name, font)]);
  const resources = pdf.context.obj({ Font: Object.fromEntries(faces) });
  for (const { node } of pages) node.set(PDFName.of('Resources'), resources);
  return await pdf.save({ useObjectStreams: false });
}

/** A font, and the glyphs that are shown in it: their codes count from 0. */
interface WrittenFont {
  resource: string;
  codes: Map<string, { text: string; width: number }>;
}

function contentOf(sheet: Sheet, page: number, fonts: Map<string, WrittenFont>): string {
  const { height = 0, shapes = [], glyphs = [] } = sheet.pages[page - 1] ?? {};
  const others = glyphs.filter((glyph) => !glyph.record && !folioHas(sheet, page, glyph));
  const record = sheet.lines.filter((line) => line.page === page).flatMap((line) => line.glyphs);
  return [
    ...[...shapes.filter((shape) => !isRule(shape)), ...sheet.rules.filter(isOn(page))].map(
      (shape) => filled(shape, height),
    ),
    ...[...record, ...others, ...(sheet.folios[page - 1]?.glyphs ?? [])].map((glyph) =>
      shown(glyph, height, fonts),
    ),
  ].join('\n');
}

function isOn(page: number) {
  return (one: { page: number }) => one.page === page;
}

/** The page's own page number stands among its glyphs too. */
function folioHas({ folios }: Sheet, page: number, { angle, baseline }: Glyph): boolean {
  return folios[page - 1] !== undefined && angle === 0 && baseline > 264;
}

function filled({ x, y, width, height, colour }: Shape, pageHeight: number): string {
  const box = [x, pageHeight - y - height, width, height].map((length) => length / mm);
  return `${ink(colour)} ${numbers(box)} re f`;
}

function shown(glyph: Glyph, pageHeight: number, fonts: Map<string, WrittenFont>): string {
  const font = fonts.get(glyph.font) ?? { resource: `F${fonts.size}`, codes: new Map() };
  fonts.set(glyph.font, font);
  const turn = (glyph.angle * Math.PI) / 180;
  const [across, up] = [Math.cos(turn), Math.sin(turn)];
  const matrix = [across, up, -up, across, glyph.x / mm, (pageHeight - glyph.baseline) / mm];
  const painted = `BT ${ink(glyph.colour)} /${font.resource} ${numbers([glyph.size / mm])} Tf ${numbers(matrix)} Tm <${codeOf(glyph, font)}> Tj ET`;
  return glyph.record ? `/P <</MCID 0>> BDC ${painted} EMC` : painted;
}

function codeOf({ text, width, size }: Glyph, { codes }: WrittenFont): string {
  const advance = Math.round((1000 * width) / size);
  const key = `${text} ${advance}`;
  if (!codes.has(key)) codes.set(key, { text, width: advance });
  return hex([...codes.keys()].indexOf(key));
}

/** With widths and a text map (ISO 32000-1, 9.7 and 9.10.3). */
function fontIn({ context }: PDFDocument, name: string, { codes }: WrittenFont): PDFRef {
  const glyphs = [...codes.values()];
  const texts = glyphs.map(({ text }, code) => `<${hex(code)}> <${utf16(text)}>`);
  const map = `${texts.length} beginbfchar\n${texts.join('\n')}\nendbfchar`;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    W: [0, glyphs.map(({ width }) => width)],
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: context.register(context.stream(map)),
  });
  return context.register(font);
}

function ink(colour: string): string {
  const parts = colour.match(/[\da-f]{2}/giu) ?? [];
  return `${numbers(parts.map((part) => Number.parseInt(part, 16) / 255))} rg`;
}

function numbers(values: readonly number[]): string {
  return values.map((value) => value.toFixed(5)).join(' ');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
