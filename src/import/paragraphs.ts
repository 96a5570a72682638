import type { Doubt } from './doubt.ts';
import { sentencesJoined } from './joins.ts';
import { type Line, type PictureMark, widthOf } from './lines.ts';
import { normalised, tabless } from './punctuation.ts';
import { stemmed } from './stems.ts';
import type { Traced } from './traced.ts';
import { typedMarks } from './typed-marks.ts';
import { unboxed } from './unboxed.ts';

/** What a transcript means as one paragraph: one line of it, or several that were one sentence. */
export interface Paragraph {
  text: Traced;
  /** First line of the transcript, from 1. */
  line: number;
  heading: number;
  bold: Line['bold'];
  /** Blank lines above. */
  blanks: number;
  /** Below a horizontal rule. */
  ruled: boolean;
  /** A page number stood above. */
  paged?: boolean;
  /** Where its line begins and where its last one ends, in half-width columns. */
  indent: number;
  extent: number;
  /** Tabs before its first word: empty cells where it is the row of a table. */
  tabs?: number;
  rows?: Traced[][];
  picture?: PictureMark;
  /** A formula, in the notation of TeX. */
  tex?: string;
  /** Begins with 甲、 or its like, of a list of such. */
  stem?: true;
}

/** What it says: its text, or that of its cells. */
export function wordsOf({ text, rows }: Paragraph): string[] {
  return rows ? rows.flat().map((cell) => cell.text) : [text.text];
}

/** Lines as paragraphs, in full width; what was joined on weak grounds is a doubt. */
export function paragraphsOf(lines: readonly Line[], doubts: Doubt[]): Paragraph[] {
  const loose = stemmed(typedMarks(looseParagraphs(lines)), doubts);
  return unboxed(sentencesJoined(loose, doubts)).map((one) => ({
    ...one,
    text: one.tex === undefined ? normalised(one.text) : one.text,
    ...(one.rows
      ? { rows: one.rows.map((row) => row.map((cell) => normalised(tabless(cell)))) }
      : {}),
  }));
}

type Above = Pick<Paragraph, 'blanks' | 'ruled' | 'paged'>;

function aboveNext({ blanks, ruled, paged }: Above, { rule, page }: Line): Above {
  return { blanks: blanks + 1, ruled: ruled || rule, ...(paged || page ? { paged: true } : {}) };
}

function looseParagraphs(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let above: Above = { blanks: 0, ruled: false };
  for (const line of lines) {
    if (line.cells?.every(({ text }) => text === '')) {
      // A row that only rules or is empty has no words for a line of the reading.
    } else if (line.cells && above.blanks === 0 && paragraphs.at(-1)?.rows) {
      paragraphs.at(-1)?.rows?.push(line.cells);
    } else if (line.text.text === '' && line.picture === undefined) {
      above = aboveNext(above, line);
    } else {
      paragraphs.push(paragraphOf(line, above));
      above = { blanks: 0, ruled: false };
    }
  }
  return paragraphs;
}

function paragraphOf(
  { text, number, heading, bold, cells, picture, indent, tabs, tex }: Line,
  above: Above,
): Paragraph {
  return {
    ...{ text, line: number, heading, bold },
    ...{ indent, extent: indent + widthOf(text.text) },
    ...above,
    ...(cells ? { rows: [cells] } : {}),
    ...(tabs === undefined ? {} : { tabs }),
    ...(picture === undefined ? {} : { picture }),
    ...(tex === undefined ? {} : { tex }),
  };
}
