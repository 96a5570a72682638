import type { PDFDict } from '@cantoo/pdf-lib';
import { identity, type Matrix, matrixOf, times } from '../../pdf/matrix.ts';
import { dictIn } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operators.ts';
import { codesShown } from '../../pdf/strings.ts';
import type { Content } from '../pdf-objects.ts';
import { InkReader, type InkTuple, paper } from './inks.ts';

/** A filled rectangle, a stretch of text, or what is drawn by name; edges are left, lower, right and upper one before `matrix`. */
export interface Painted {
  ink: InkTuple;
  matrix: Matrix;
  edges: readonly [number, number, number, number];
  /** Name among the resources, of a picture or a form. */
  drawn?: string;
  /** Of text. */
  shown?: { font: PDFDict | undefined; size: number; codes: number[] };
}

/** What a content stream paints with ink. Text advances by its own Td alone, as Chromium writes it. */
export function paintedIn({ operations, resources }: Content): Painted[] {
  const painter = new Painter(resources);
  return Array.from(operations, (operation) => painter.paint(operation) ?? []).flat();
}

interface State {
  page: Matrix;
  ink: InkTuple;
}

class Painter {
  readonly #inks: InkReader;
  readonly #fonts: PDFDict | undefined;
  readonly #saved: State[] = [];
  #state: State = { page: identity, ink: paper };
  #text = identity;
  #font: PDFDict | undefined;
  #size = 0;
  #edges: Painted['edges'] | undefined;

  constructor(resources: PDFDict | undefined) {
    this.#inks = new InkReader(resources);
    this.#fonts = dictIn(resources, 'Font');
  }

  paint(operation: Operation): Painted | undefined {
    const { operator, operands } = operation;
    const ink = this.#inks.read(operation);
    const { page } = this.#state;
    if (ink !== undefined && operator === operator.toLowerCase()) this.#state = { page, ink };
    this.#note(operator, operands);
    if (operator === 'Tj') return this.#shown(codesShown(operands[0] ?? ''));
    if (operator === 'Do') return this.#drawn(operands[0]?.slice(1) ?? '');
    return operator === 'f' ? this.#filled() : undefined;
  }

  /** What does not paint itself but says how or where. */
  #note(operator: string, operands: readonly string[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        break;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case 'cm':
        this.#state = { ...this.#state, page: times(matrixOf(operands), this.#state.page) };
        break;
      case 'Tm':
        this.#text = matrixOf(operands);
        break;
      case 'Td':
        this.#text = times([1, 0, 0, 1, x, y], this.#text);
        break;
      case 'Tf':
        this.#font = dictIn(this.#fonts, operands[0]?.slice(1) ?? '');
        this.#size = y;
        break;
      case 're':
        this.#edges = [x, y, x + width, y + height];
        break;
      case 'n':
      case 'm':
        this.#edges = undefined;
    }
  }

  #drawn(name: string): Painted {
    const { ink, page } = this.#state;
    return { ink, matrix: page, edges: [0, 0, 1, 1], drawn: name };
  }

  /** Other shapes than rectangles, such as the dashes of a frame, are too small to count. */
  #filled(): Painted | undefined {
    const { ink, page: matrix } = this.#state;
    const edges = this.#edges;
    this.#edges = undefined;
    return ink === paper || !edges ? undefined : { ink, matrix, edges };
  }

  #shown(codes: number[]): Painted {
    const [size, font] = [this.#size, this.#font];
    return {
      ink: this.#state.ink,
      matrix: times(this.#text, this.#state.page),
      edges: [0, -0.12 * size, codes.length * size, 0.88 * size],
      shown: { font, size, codes },
    };
  }
}
