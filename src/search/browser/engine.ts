import type { SearchIndex, SearchNames } from './data.ts';
import type { Pace } from './pace.ts';
import type { Text } from './texts.ts';
import type { Simplify } from './variants.ts';

/** In which form words are compared: as they stand, or with traditional characters as simplified ones. */
export type Form = 'text' | 'simple';

/** What finds clauses; how is the business of each engine. */
export interface Engine {
  index: SearchIndex;
  /** The names and variants; read when first asked for. */
  names(): Promise<SearchNames>;
  simplify(): Promise<Simplify>;
  /** Clauses in which each of the words stands, in reading order. Words are folded, and simple for the form `simple`. */
  holding(words: readonly string[], form: Form, pace?: Pace): Promise<Text[]>;
  /**
   * The nearest of those that hold a folded word, where they are found sooner than all; none where that cannot be told.
   */
  first?(word: string, most: number, pace?: Pace): Promise<Text[]>;
  /** Clauses by their number. */
  clauses(numbers: readonly number[], pace?: Pace): Promise<Text[]>;
}

/** Reads the files of the index, wherever they are kept. */
export interface Source {
  index(): Promise<SearchIndex>;
  names(): Promise<SearchNames>;
  /** JSON of `search/<name>.js`. */
  file(name: string): Promise<unknown>;
}
