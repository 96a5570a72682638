import {
  getDocument,
  OPS,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, Painter } from './painter.ts';

/** One painted character, in millimetres from the upper left corner of its page. */
export interface Glyph {
  text: string;
  x: number;
  /** Advance of the glyph itself, without spacing. */
  width: number;
  baseline: number;
  size: number;
  /** PostScript name, without its subset prefix. */
  font: string;
  colour: string;
  /** Of the writing, in degrees; 0 is upright. */
  angle: number;
  /** Whether it is tagged as content outside figures; page numbers are not. */
  record: boolean;
}

/** A filled shape, by its box in millimetres. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export interface PageGeometry {
  /** In millimetres. */
  width: number;
  height: number;
  glyphs: Glyph[];
  shapes: Shape[];
  /** How many pictures of pixels it paints. */
  images: number;
}

/** Where everything stands on the pages of a PDF, read from its painting operators. @throws where the bytes are no PDF */
export async function geometryOf(bytes: Uint8Array): Promise<PageGeometry[]> {
  const task = getDocument({
    // pdf.js takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    fontExtraProperties: true,
  });
  try {
    const pdf = await task.promise;
    const pages: PageGeometry[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<PageGeometry> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const nameOf = (font: string) => String((page.commonObjs.get(font) as { name: string }).name);
  const painter = new Painter(page.view, nameOf, figuresIn(await page.getStructTree(), false));
  fnArray.forEach((operator, i) => {
    perform(painter, operator, argsArray[i]);
  });
  return painter.painted;
}

/** Arguments as pdf.js hands them over, which it does not type. */
type Arguments = unknown[] | null | undefined;
type Shown = Parameters<Painter['show']>[0];

function perform(painter: Painter, operator: number, args: Arguments): void {
  const [first, second, third] = args ?? [];
  switch (operator) {
    case OPS.save:
      return painter.save();
    case OPS.restore:
      return painter.restore();
    case OPS.transform:
      return painter.transform(args as Matrix);
    case OPS.setFillRGBColor:
      return painter.paintWith(String(first));
    case OPS.setFont:
      return painter.setFont(String(first), Number(second));
    case OPS.beginText:
      return painter.beginLine([1, 0, 0, 1, 0, 0]);
    case OPS.setTextMatrix:
      return painter.beginLine([...((args?.length === 1 ? first : args) as Matrix)]);
    case OPS.moveText:
      return painter.moveLine(Number(first), Number(second));
    case OPS.showText:
      return painter.show(first as Shown);
    case OPS.constructPath:
      return first === OPS.fill || first === OPS.eoFill ? painter.fill(third as Matrix) : undefined;
    case OPS.paintImageXObject:
      return painter.image();
    case OPS.beginMarkedContent:
      return painter.openMark(undefined);
    case OPS.beginMarkedContentProps:
      return painter.openMark(typeof second === 'number' ? second : undefined);
    case OPS.endMarkedContent:
      return painter.closeMark();
  }
}

interface TreeNode {
  type?: string;
  id?: string;
  role?: string;
  children?: TreeNode[];
}

/** The numbers of the marks that belong to figures. */
function figuresIn(node: unknown, inside: boolean): Set<number> {
  const { type, id, role, children = [] } = (node ?? {}) as TreeNode;
  const mark = /_mc(\d+)$/u.exec(type === 'content' && inside ? (id ?? '') : '')?.[1];
  const own = mark === undefined ? [] : [Number(mark)];
  const below = children.flatMap((child) => [...figuresIn(child, inside || role === 'Figure')]);
  return new Set([...own, ...below]);
}
