import { cell, pitch, sheet } from './geometry.ts';

/** The letter form (GB/T 9704-2012, 10.1), in millimetres. */

/** 发文机关标志 from the upper edge of the sheet. */
export const markTop = 30;
/** Red double rules: 170 long, in the middle of the sheet. */
export const ruleWidth = 170;
/** Weights and the white between them, as the standard's figure 11 has them. */
export const doubleRule = { thick: 0.8, white: 0.9, thin: 0.25 };
export const ruleHeight = doubleRule.thick + doubleRule.white + doubleRule.thin;
/** Between the mark and the first rule. */
export const ruleBelowMark = 4;
/** Between the rules and the text beside them: 7/8 of the height of 3号. */
export const besideRule = (7 / 8) * cell;
/** Lower edge of the second rule, 20 above that of the sheet. */
export const lowerRule = sheet.height - 20;
/** Where the last line of page 1 ends. */
export const lastLine = lowerRule - ruleHeight - besideRule;

/** What may be taken from or added to a length so that page 1 ends on its last line. */
interface Play {
  less: number;
  more: number;
}

/** The size of a mark is free; the distances keep within a tenth. */
const allPlays: Play[] = [
  { less: 3, more: 2.4 },
  { less: 1.9, more: 1.5 },
  { less: 0.8, more: 1.8 },
];

/**
 * Changes of the mark's size, of the white above the title and of that below it, so that lines from `first` on
 * end where the last line of page 1 has to.
 * @param first upper edge of the first line of text, in millimetres from the upper edge of the sheet
 * @param widest how much larger the mark may be before it is wider than the type area
 */
export function fitted(first: number, widest: number): number[] {
  const [mark, ...whites] = allPlays;
  const plays = mark ? [{ ...mark, more: Math.min(mark.more, widest) }, ...whites] : whites;
  const missing = (lastLine - cell - first) % pitch;
  const room = (side: keyof Play) => plays.reduce((sum, play) => sum + play[side], 0);
  const change = missing <= room('more') ? missing : missing - pitch;
  const side = change > 0 ? 'more' : 'less';
  return plays.map((play) => (change * play[side]) / room(side));
}
