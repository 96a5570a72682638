import { type Doubt, doubt } from './doubt.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { normalised } from './punctuation.ts';
import { joined, type Traced } from './traced.ts';
import { rowLine } from './tree.ts';

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
  rows?: Traced[][];
  picture?: string;
}

/** Lines as paragraphs, in full width; what was joined on weak grounds is a doubt. */
export function paragraphsOf(lines: readonly Line[], doubts: Doubt[]): Paragraph[] {
  const loose = looseParagraphs(lines);
  const cuts = loose.filter((one, i) => certainlyGoesOn(loose[i - 1], one)).length;
  const paragraphs: Paragraph[] = [];
  for (const next of loose) {
    const before = paragraphs.at(-1);
    const certain = certainlyGoesOn(before, next);
    const likely = !certain && (cuts > 1 || next.paged) && probablyGoesOn(before, next);
    if (!before || !(certain || likely)) {
      paragraphs.push({ ...next });
      continue;
    }
    if (likely) doubts.push(joinedOnSense(next.line));
    before.text = joined(before.text, next.text);
    before.bold = [...before.bold, ...next.bold];
  }
  return unboxed(paragraphs).map((one) => ({ ...one, text: normalised(one.text) }));
}

/** A table above everything else is how a 版头 was set: its rows are lines. */
function unboxed(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(({ rows }) => !rows);
  const boxed = paragraphs.slice(0, end < 0 ? paragraphs.length : end);
  const lines = boxed.flatMap(({ rows = [], ...one }) =>
    rows.map((row, i) => {
      const cells = row.filter(({ text }) => text !== '');
      return { ...one, text: rowLine(cells, '　　'), line: one.line + i };
    }),
  );
  return [...lines, ...paragraphs.slice(boxed.length)];
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
  { text, number, heading, bold, cells, picture }: Line,
  above: Above,
): Paragraph {
  return {
    ...{ text, line: number, heading, bold },
    ...above,
    ...(cells ? { rows: [cells] } : {}),
    ...(picture === undefined ? {} : { picture }),
  };
}

function mayGoOn(a: Paragraph | undefined, b: Paragraph): a is Paragraph {
  if (!a || a.rows || b.rows || a.picture !== undefined || b.picture !== undefined) return false;
  if (a.heading > 0 || b.heading > 0 || b.ruled) return false;
  return labelOf(b.text) === undefined && !opensElement(b.text.text);
}

/** The words before are cut in the middle: of a list, a pair of marks, a word. */
function certainlyGoesOn(a: Paragraph | undefined, b: Paragraph): boolean {
  if (!mayGoOn(a, b)) return false;
  const text = a.text.text;
  if (/[，、,]$/u.test(text)) return true;
  if (ends(text) || !isProse(text)) return false;
  return (isOpen(text) && /[”》）]/u.test(b.text.text)) || cutsWord(text, b.text.text);
}

/** Prose without an end before words that begin nothing of their own. */
function probablyGoesOn(a: Paragraph | undefined, b: Paragraph): boolean {
  if (!mayGoOn(a, b)) return false;
  if (/^\d{4}\s*年\s*\d{1,2}\s*月/u.test(b.text.text)) return false;
  const goesOn = ends(b.text.text) || isProse(b.text.text);
  return (
    goesOn &&
    !ends(a.text.text) &&
    isProse(a.text.text) &&
    /^[\p{Script=Han}\w”》）]/u.test(b.text.text)
  );
}

function ends(text: string): boolean {
  return /[。！？；：…”’）》】.!?;:)]$/u.test(text);
}

function isProse(text: string): boolean {
  return text.length >= 24 || (text.length >= 16 && /[，。；]/u.test(text));
}

function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length;
  return ['“”', '《》', '（）'].some(([open = '', close = '']) => count(open) > count(close));
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function cutsWord(a: string, b: string): boolean {
  const [tail, head] = [a.slice(-6), b.slice(0, 6)];
  return [...words.segment(tail + head)].some(
    ({ index, segment }) => index < tail.length && index + segment.length > tail.length,
  );
}

/** The first words of an element that never continues a sentence. */
function opensElement(text: string): boolean {
  return /^(?:附[件表录图]?[一二三四五六七八九十\d]*\s*[:：]|附\s*件|抄\s*送|主\s*送|联系(?:人|电话)|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发)?$)/u.test(
    text,
  );
}

function joinedOnSense(line: number): Doubt {
  return doubt(
    line,
    0.8,
    '上一段没有结尾，这一行没有开头：作换页断开的一句，接成一段',
    'the paragraph above has no end and this line no beginning: joined as one sentence cut by a page turn',
  );
}
