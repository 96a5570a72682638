import { type Doubt, doubt } from './doubt.ts';
import { looksLikeTitle, number, personForm } from './elements.ts';
import { isFull, measureOf, opensIndented } from './measure.ts';
import type { Paragraph } from './paragraphs.ts';
import { labelAt } from './stems.ts';
import { added, endOf, joined, type Traced } from './traced.ts';

/** Sentences cut by lines and pages of the print, whole again; what was joined on weak grounds is a doubt. */
export function sentencesJoined(loose: readonly Paragraph[], doubts: Doubt[]): Paragraph[] {
  const measure = measureOf(loose);
  const indented = opensIndented(loose);
  const cuts = loose.filter((one, i) => certainlyGoesOn(loose[i - 1], one)).length;
  const breaks = loose.filter((one, i) => breaksSentence(loose[i - 1], one)).length;
  const out: Paragraph[] = [];
  const lines: number[] = [];
  for (const next of loose) {
    const before = out.at(-1);
    const ground = groundOf(before, next, { measure, indented, several: cuts + breaks > 1 });
    if (!before || !ground) {
      out.push({ ...next });
      continue;
    }
    if (ground === 'measure') lines.push(next.line);
    if (ground === 'sense') doubts.push(joinedOnSense(next.line));
    before.text = onOneLine(before.text, next.text);
    before.bold = [...before.bold, ...next.bold];
    before.extent = next.extent;
  }
  const [first] = lines;
  if (first !== undefined) doubts.push(joinedByMeasure(first, lines.length));
  return out;
}

/** Words of Latin letters stay two words. */
function onOneLine(a: Traced, b: Traced): Traced {
  const words = /[A-Za-z]$/u.test(a.text) && /^[A-Za-z]/u.test(b.text);
  return joined(a, ...(words ? [added(' ', endOf(a))] : []), b);
}

interface Habits {
  measure: number | undefined;
  indented: boolean;
  /** More sentences than one are cut for sure. */
  several: boolean;
}

/** Why a line goes on with the one before; undefined where it opens a paragraph. */
function groundOf(
  before: Paragraph | undefined,
  next: Paragraph,
  { measure, indented, several }: Habits,
): 'measure' | 'words' | 'sense' | undefined {
  if (before?.tex !== undefined || next.tex !== undefined) return undefined;
  if (measure !== undefined && fillsLine(before, next, measure, indented)) return 'measure';
  // Where paragraphs open with white space, a line that has it opens one.
  if (indented && next.indent >= 4 && next.indent <= 8) return undefined;
  if (certainlyGoesOn(before, next)) return 'words';
  return (several || next.paged) && probablyGoesOn(before, next) ? 'sense' : undefined;
}

/** A full line goes on in the next, unless its sentence ends with it and nothing shows where paragraphs begin. */
function fillsLine(
  a: Paragraph | undefined,
  b: Paragraph,
  measure: number,
  indented: boolean,
): boolean {
  if (!mayGoOn(a, b) || b.blanks > 0 || !isFull(a, measure)) return false;
  return indented ? b.indent < 2 : !ends(a.text.text);
}

/** Right below, in the middle of a sentence that has marks. */
function breaksSentence(a: Paragraph | undefined, b: Paragraph): boolean {
  return b.blanks === 0 && probablyGoesOn(a, b) && /[，。；：、,;:]/u.test(a?.text.text ?? '');
}

function isPerson(text: string): boolean {
  return /\s/u.test(text) && personForm.test(text.replace(/\s/gu, ''));
}

/** A line that is 发文字号. */
function isNumber({ text }: Paragraph): boolean {
  const plain = text.text.normalize('NFKC');
  return number.exec(plain)?.[0].length === plain.length;
}

function mayGoOn(a: Paragraph | undefined, b: Paragraph): a is Paragraph {
  if (!a || isNumber(a) || isNumber(b)) return false;
  if (a.rows || b.rows || a.picture !== undefined || b.picture !== undefined) return false;
  if (a.heading > 0 || b.heading > 0 || b.ruled) return false;
  // Rows as they are copied from a sheet, or set in three columns or more.
  if ([a, b].some(({ text }) => /\S\t+\S|\S\s{2,}\S.*\S\s{2,}\S/u.test(text.text))) return false;
  // A second title, and who spoke.
  if (/^——[^。]{4,60}$/u.test(a.text.text) || isPerson(b.text.text)) return false;
  if (b.blanks > 0 && chapter.test(b.text.text)) return false;
  return labelAt(b) === undefined && !opensElement(b.text.text);
}

/** 3　术语和定义 of a standard, below a blank line. */
const chapter =
  /^\d{1,2}(?:\.\d{1,2}){0,3}(?:\u3000|\s{2,}|\s(?=\p{Script=Han}{2,16}$))\s*\p{Script=Han}[^。；：，]{1,30}$/u;

/** The words before are cut in the middle: of a list, a pair of marks, a word. */
function certainlyGoesOn(a: Paragraph | undefined, b: Paragraph): boolean {
  if (!mayGoOn(a, b)) return false;
  const text = a.text.text;
  // Lines of verse are as long as one another.
  if (/[，,]$/u.test(text) && text.length <= 16 && text.length === b.text.text.length) return false;
  if (/[，、,]$/u.test(text) || beginsInside(b) || closesName(a, b)) return true;
  if (b.blanks > 0 && betweenWords(text, b.text.text)) return false;
  // A point is short, and may be cut in the middle of a word all the same.
  const rest = ends(b.text.text) || b.text.text.length <= 3;
  const cutPoint = labelAt(a) !== undefined && rest && b.blanks === 0;
  if (!ends(text) && cutPoint && cutsWord(text, b.text.text)) return true;
  if (ends(text) || !isProse(text)) return false;
  return (isOpen(text) && /[”》）]/u.test(b.text.text)) || cutsWord(text, b.text.text);
}

/** The name of a document that is open above ends here. */
function closesName({ text }: Paragraph, b: Paragraph): boolean {
  return b.blanks === 0 && /《[^《》]*$/u.test(text.text) && /^[^《》]{0,40}》/u.test(b.text.text);
}

/** With a mark that no line of print begins with. */
function beginsInside({ blanks, text }: Paragraph): boolean {
  return blanks === 0 && /^[，。、；：！？）》”％%‰℃]/u.test(text.text);
}

/** Two words of Latin letters, or two numbers. */
function betweenWords(a: string, b: string): boolean {
  return /[A-Za-z\d]$/u.test(a) && /^[A-Za-z\d]/u.test(b);
}

/** Prose without an end before words that begin nothing of their own. */
function probablyGoesOn(a: Paragraph | undefined, b: Paragraph): boolean {
  if (!mayGoOn(a, b)) return false;
  if (/^\d{4}\s*年\s*\d{1,2}\s*月/u.test(b.text.text)) return false;
  // A title ends, though no mark says so.
  if (/关于|關於/u.test(a.text.text) && looksLikeTitle(a.text.text)) return false;
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
  return /^(?:特此|此[复覆致]|[[［]\d{1,2}[\]］]|注\s*\d*\s*[：:]|附[件表录图]?[一二三四五六七八九十\d]*\s*[:：]|附\s*件|抄\s*送|主\s*送|校\s*对|打\s*印|拟\s*稿|核\s*稿|审\s*核|记\s*录|整\s*理|[（(]?共印|联系(?:人|电话)|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发)?$)/u.test(
    text,
  );
}

function joinedByMeasure(line: number, count: number): Doubt {
  return doubt(
    line,
    0.9,
    `抄本每行折断在同一处：接起 ${count} 处`,
    `the lines of the transcript are cut at one measure: ${count} joined`,
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
