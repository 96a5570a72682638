/** How lines are filled. Widths are in cells; one cell is the width of a Han character (字). */
export interface LineRules {
  /** What a line takes beyond its measure before it is closed; squeezed out when it is set. */
  slack: number;
  /** Between a Han character and a digit or letter. */
  autoSpace: number;
  /** A typed space counts towards the measure. */
  spacesCount: boolean;
  /** A letter counts half a cell, whatever its face; otherwise its own width. */
  halfLetters: boolean;
  /** A number may be cut in two. */
  digitsBreak: boolean;
  /** An opening mark may be the last of its line. */
  openingMayEnd: boolean;
  /** A closing mark that does not fit stays: always, or where marks can be squeezed for it. */
  closingStays: 'always' | 'if squeezable';
}

/**
 * The rules of the word processor that made the bulletin of 2017. Tied down by the places at which
 * its pages turned; they reproduce 24 of the 25.
 */
export const asIssued: LineRules = {
  slack: 0.5,
  autoSpace: 0.25,
  spacesCount: false,
  halfLetters: true,
  digitsBreak: true,
  openingMayEnd: true,
  closingStays: 'always',
};

/** GB/T 9704-2012 5.2.3 (28 cells a line) and GB/T 15834-2011 5.1 (where marks may stand). */
export const standard: LineRules = {
  slack: 0,
  autoSpace: 0,
  spacesCount: true,
  halfLetters: false,
  digitsBreak: false,
  openingMayEnd: false,
  closingStays: 'if squeezable',
};
