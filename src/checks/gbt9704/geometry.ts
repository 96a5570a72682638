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
    performers[operator]?.(painter, argsArray[i] ?? []);
  });
  return painter.painted;
}

/** As pdf.js hands it over, which it does not type. */
type Shown = Parameters<Painter['show']>[0];

type Perform = (painter: Painter, args: unknown[]) => void;

/** The operators that paint, or change how the next one paints. */
const performers: Partial<Record<number, Perform>> = {
  [OPS.save]: (painter) => painter.save(),
  [OPS.restore]: (painter) => painter.restore(),
  [OPS.transform]: (painter, args) => painter.transform(args as Matrix),
  [OPS.setFillRGBColor]: (painter, [colour]) => painter.paintWith(String(colour)),
  [OPS.setFont]: (painter, [font, size]) => painter.setFont(String(font), Number(size)),
  [OPS.beginText]: (painter) => painter.beginLine([1, 0, 0, 1, 0, 0]),
  [OPS.setTextMatrix]: (painter, args) =>
    painter.beginLine([...((args.length === 1 ? args[0] : args) as Matrix)]),
  [OPS.moveText]: (painter, [x, y]) => painter.moveLine(Number(x), Number(y)),
  [OPS.showText]: (painter, [shown]) => painter.show(shown as Shown),
  [OPS.constructPath]: (painter, [operator, , box]) => {
    if (operator === OPS.fill || operator === OPS.eoFill) painter.fill(box as Matrix);
  },
  [OPS.paintImageXObject]: (painter) => painter.image(),
  [OPS.beginMarkedContent]: (painter) => painter.openMark(undefined),
  [OPS.beginMarkedContentProps]: (painter, [, mark]) =>
    painter.openMark(typeof mark === 'number' ? mark : undefined),
  [OPS.endMarkedContent]: (painter) => painter.closeMark(),
};

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
