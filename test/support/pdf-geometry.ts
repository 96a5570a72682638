import { getDocument, OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One painted character, in millimetres from the upper left corner of the page. */
export interface Glyph {
  text: string;
  x: number;
  /** Advance of the glyph itself, without spacing. */
  width: number;
  baseline: number;
  size: number;
  /** PostScript name, with its subset prefix. */
  font: string;
  colour: string;
}

/** A filled shape, by its box. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export interface PageGeometry {
  glyphs: Glyph[];
  shapes: Shape[];
}

const mm = 25.4 / 72;

/** Where everything stands on the pages of a PDF, read from its painting operators. */
export async function geometryOf(bytes: Uint8Array): Promise<PageGeometry[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
  });
  const pdf = await task.promise;
  const pages: PageGeometry[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const painter = painterOf(page);
    fnArray.forEach((operator, i) => {
      painter.operators[operator]?.(argsArray[i] ?? []);
    });
    pages.push(painter.painted);
  }
  await task.destroy();
  return pages;
}

type Matrix = number[];
type Shown = (number | { unicode: string; width: number })[];
/** Arguments as pdf.js hands them over, which it does not type. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Operators = Record<number, (args: any) => void>;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  matrix: Matrix;
  colour: string;
  font: string;
  size: number;
}

/** The operators that matter here; each changes the state or adds to what is painted. */
function painterOf(page: PDFPageProxy): { operators: Operators; painted: PageGeometry } {
  const painted: PageGeometry = { glyphs: [], shapes: [] };
  const top = page.view[3] ?? 0;
  const stack: State[] = [];
  let state: State = { matrix: identity, colour: '#000000', font: '', size: 0 };
  // A move starts from the beginning of the line, not from where the last glyph ended.
  let line = identity;
  let text = identity;
  const begin = (matrix: Matrix) => {
    line = matrix;
    text = matrix;
  };
  const advance = (units: number) => {
    text = Util.transform(text, [1, 0, 0, 1, (units / 1000) * state.size, 0]);
  };

  const operators: Operators = {
    [OPS.save]: () => stack.push({ ...state }),
    [OPS.restore]: () => {
      state = stack.pop() ?? state;
    },
    [OPS.transform]: (matrix) => {
      state.matrix = Util.transform(state.matrix, [...matrix]);
    },
    [OPS.setFillRGBColor]: ([colour]) => {
      state.colour = colour;
    },
    [OPS.setFont]: ([font, size]) => {
      state = { ...state, font, size };
    },
    [OPS.beginText]: () => begin(identity),
    [OPS.setTextMatrix]: (args) => begin([...(args.length === 1 ? args[0] : args)]),
    [OPS.moveText]: ([x, y]) => begin(Util.transform(line, [1, 0, 0, 1, x, y])),
    [OPS.showText]: ([shown]) => show(shown),
    [OPS.constructPath]: ([operator, , box]) => {
      if (operator === OPS.fill) fill([...box]);
    },
  };
  return { operators, painted };

  function show(shown: Shown) {
    const { name } = page.commonObjs.get(state.font) as { name: string };
    for (const glyph of shown) {
      if (typeof glyph !== 'number') painted.glyphs.push(glyphOf(glyph, name));
      advance(typeof glyph === 'number' ? -glyph : glyph.width);
    }
  }

  function glyphOf({ unicode, width }: { unicode: string; width: number }, font: string): Glyph {
    const matrix = Util.transform(state.matrix, text);
    const { x, y } = place(matrix, 0, 0);
    const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0) * state.size * mm;
    const { colour } = state;
    return { text: unicode, x, width: (width / 1000) * size, baseline: y, size, font, colour };
  }

  function fill([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[]) {
    const [a, b] = [place(state.matrix, x0, y0), place(state.matrix, x1, y1)];
    painted.shapes.push({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
      colour: state.colour,
    });
  }

  function place([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix, x: number, y: number) {
    return { x: (a * x + c * y + e) * mm, y: (top - (b * x + d * y + f)) * mm };
  }
}
