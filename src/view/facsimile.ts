import type { FaceRole } from './faces.ts';

/** Characters of one line that look alike; lengths in millimetres from the upper left corner of the page. */
export interface PaintedText {
  face: FaceRole | 'math';
  size: number;
  colour: string;
  /** Where the first character stands. */
  x: number;
  baseline: number;
  /** Turned to the left, so that the writing goes up the sheet. */
  turned: boolean;
  characters: string[];
  /** Of each character from the first, along the writing. */
  advances: number[];
}

export interface PaintedShape {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

/** What a page shows of one clause. */
export interface Passage {
  clause: string;
  text: string;
}

/** Where the source departs from the standard, at the spot. */
export interface FacsimileFinding {
  page: number;
  /** In millimetres from the upper edge of the page. */
  y: number;
  /** Such as 7.2.4. */
  provision: string;
  element: string;
  found: string;
  expected: string;
}

export interface FacsimilePage {
  width: number;
  height: number;
  texts: PaintedText[];
  shapes: PaintedShape[];
  passages: Passage[];
}

/** A finished PDF as it was read back: what is painted where, page by page. */
export interface Facsimile {
  pages: Iterable<FacsimilePage>;
  findings: FacsimileFinding[];
}

/** Numbers of the pages that lie open together: page 1 alone at the right, then pairs. */
export function spreadsOf(pages: number): number[][] {
  const pairs = Array.from({ length: Math.floor(pages / 2) }, (_, i) => [2 * i + 2, 2 * i + 3]);
  return [[1], ...pairs].map((spread) => spread.filter((page) => page <= pages));
}
