import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** Columns by which full lines differ: a mark that may not begin a line hangs, or a word of Latin letters goes to the next. */
const play = 4;
/** No line of print is shorter. */
const shortest = 36;

type Lines = readonly Pick<Paragraph, 'text' | 'extent' | 'indent' | 'blanks' | 'rows'>[];

/** Where a transcript cuts its lines, in half-width columns; undefined where each of its lines is a paragraph. */
export function measureOf(lines: Lines): number | undefined {
  const cut = lines.filter((one, i) => isCut(one, lines[i + 1])).map(({ extent }) => extent);
  const near = (measure: number) =>
    cut.filter((extent) => extent <= measure && extent >= measure - play).length;
  const [measure = 0] = [...cut].sort((a, b) => near(b) - near(a) || b - a);
  const longer = lines.filter(({ extent, rows }) => !rows && extent > measure + 2).length;
  const regular = near(measure) > 2 && near(measure) * 10 >= cut.length * 6;
  return regular && longer * 10 < lines.length ? measure : undefined;
}

function isCut(one: Lines[number], next: Lines[number] | undefined): boolean {
  if (one.rows || one.extent < shortest || /[。！？；：…”）》]$/u.test(one.text.text)) return false;
  return next !== undefined && next.blanks === 0 && labelOf(next.text) === undefined;
}

export function isFull({ extent }: Pick<Paragraph, 'extent'>, measure: number): boolean {
  return extent >= measure - play;
}

/** Whether paragraphs open with two characters of white space, as they are printed. */
export function opensIndented(lines: Lines): boolean {
  const opening = lines.filter(({ indent }) => indent >= 3 && indent <= 8).length;
  return opening > 2;
}
