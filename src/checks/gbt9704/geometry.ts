import { type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { FontShelf } from '../../pdf/fonts.ts';
import { identity, type Matrix, matrixOf } from '../../pdf/matrix.ts';
import { asDict, dictIn, latin1, nameIn, numbersIn, valueIn } from '../../pdf/objects.ts';
import { eachOperation } from '../../pdf/operators.ts';
import { actualTextIn } from '../../pdf/strings.ts';
import { type PdfObjects, readPdfObjects } from '../pdf-objects.ts';
import { marksByPage } from '../pdf-tree.ts';
import { Painter } from './painter.ts';

/** One painted character, in millimetres from the upper left corner of its page. */
export interface Glyph {
  text: string;
  /** What it looks like, where its text is that of a formula. */
  shown?: string;
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
  return geometryIn(await readPdfObjects(bytes));
}

/** The same of a file that is read already. */
export function geometryIn({ pdf, pages, contents }: PdfObjects): PageGeometry[] {
  const marks = marksByPage(pdf.catalog);
  const shelf = new FontShelf();
  const own = new Map(contents.filter((one) => one.own).map((one) => [one.page, one]));
  return pages.map((page, i) => {
    const { x, y, width, height } = page.getCropBox();
    const inFigures = (marks.get(page.ref) ?? []).filter(({ within }) => within.includes('Figure'));
    const painter = new Painter(
      [x, y, x + width, y + height],
      inFigures.map(({ id }) => Number(id)),
    );
    const content = own.get(i + 1);
    content?.once(painting(painter, content.resources, shelf));
    return painter.painted;
  });
}

function painting(painter: Painter, resources: PDFDict | undefined, shelf: FontShelf) {
  return (operator: string, operands: readonly string[]): void => {
    const name = operands[0]?.slice(1) ?? '';
    if (operator === 'Tf') painter.setFont(shelf.named(name, resources), Number(operands[1]));
    else if (operator === 'Do') draw(painter, valueIn(dictIn(resources, 'XObject'), name), shelf);
    else performers[operator]?.(painter, operands);
  };
}

/** A picture of pixels, or a form with operators of its own (ISO 32000-1, 8.10). */
function draw(painter: Painter, drawn: ReturnType<typeof valueIn>, shelf: FontShelf): void {
  if (nameIn(asDict(drawn), 'Subtype') === 'Image') painter.image();
  if (!(drawn instanceof PDFRawStream) || nameIn(drawn.dict, 'Subtype') !== 'Form') return;
  painter.save();
  const matrix = numbersIn(drawn.dict, 'Matrix');
  if (matrix.length === 6) painter.transform(matrix as unknown as Matrix);
  eachOperation(latin1(drawn), painting(painter, dictIn(drawn.dict, 'Resources'), shelf));
  painter.restore();
}

type Perform = (painter: Painter, operands: readonly string[]) => void;

const fill: Perform = (painter) => painter.fill();
const forget: Perform = (painter) => painter.endPath();
const show: Perform = (painter, operands) => painter.show(operands[0] ?? '');
/** Without taking the operands apart: each character comes with one. */
const move: Perform = (painter, operands) =>
  painter.moveLine(Number(operands[0]), Number(operands[1]));

/** The operators that paint, or change how the next one paints. */
const performers: Partial<Record<string, Perform>> = {
  q: (painter) => painter.save(),
  Q: (painter) => painter.restore(),
  cm: (painter, operands) => painter.transform(matrixOf(operands)),
  g: (painter, [grey = '0']) => painter.paintWith(rgb([grey, grey, grey])),
  rg: (painter, operands) => painter.paintWith(rgb(operands)),
  k: (painter, operands) => painter.paintWith(`cmyk ${operands.join(' ')}`),
  BT: (painter) => painter.beginLine(identity),
  Tm: (painter, operands) => painter.beginLine(matrixOf(operands)),
  Td: move,
  TD: move,
  Tj: show,
  TJ: show,
  m: (painter, operands) => painter.reach(operands),
  l: (painter, operands) => painter.reach(operands),
  c: (painter, operands) => painter.reach(operands),
  v: (painter, operands) => painter.reach(operands),
  y: (painter, operands) => painter.reach(operands),
  re: (painter, [x, y, width, height]) =>
    painter.reach([
      `${x}`,
      `${y}`,
      `${Number(x) + Number(width)}`,
      `${Number(y) + Number(height)}`,
    ]),
  f: fill,
  F: fill,
  'f*': fill,
  n: forget,
  S: forget,
  s: forget,
  B: forget,
  'B*': forget,
  b: forget,
  'b*': forget,
  BMC: (painter) => painter.openMark(undefined),
  BDC: (painter, [, properties = '']) => {
    const mark = /\/MCID (\d+)/u.exec(properties)?.[1];
    if (mark === undefined) painter.openMark(undefined);
    else painter.openMark(Number(mark), actualTextIn(properties));
  },
  EMC: (painter) => painter.closeMark(),
};

/** As `#rrggbb`. */
function rgb(components: readonly string[]): string {
  const parts = components.map((one) => Math.round(Number(one) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
