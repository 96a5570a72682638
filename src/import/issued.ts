import { evenMarks } from '../document/quoted-names.ts';
import type { TailAnnex } from './annexes.ts';
import { annexLabel, opensTable } from './annexes.ts';
import { type Doubt, doubt } from './doubt.ts';
import {
  looksLikeBody,
  looksLikeTitle,
  number as numberForm,
  partsOf,
  personForm,
} from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { unturned } from './punctuation.ts';
import { joined, slice, type Traced } from './traced.ts';

/** A text that a document issues: it stands behind the date with its title and without 附件. */
export interface Issued {
  annex: TailAnnex & { line: number };
  paragraphs: number;
  /** Title and note, and below them the number that stood above. */
  moved: Traced[];
  /** Given where nobody names it. */
  confidence?: number;
}

/** What stands behind a date, if its first lines are a title that the words above it name, or else look like one. */
export function issuedAt(
  given: readonly Paragraph[],
  above: readonly Paragraph[],
  title: string,
): Issued | undefined {
  const [number, ...below] = given;
  const numbered = number !== undefined && isNumberLine(number) && below.length > 0;
  const behind = numbered ? below : given;
  const words = tight([title, ...above.map(({ text }) => text.text)].join(''));
  const counts = [1, 2, 3].filter((count) => count <= behind.length);
  const linesOf = (count: number) => tight(wordsOf(behind.slice(0, count)));
  const isNamed = (title: string) => title.length > 3 && words.includes(title);
  // As many lines as are named together, （试行） among them; or else those that are named without it.
  const named =
    counts.findLast((count) => isNamed(linesOf(count))) ??
    counts.find((count) => isNamed(linesOf(count).replace(/（[^（）]*）$/u, '')));
  const [first] = behind;
  const likely = first && looksLikeTitle(first.text.text) && first.text.text.length > 3;
  const count = named ?? (likely ? 1 : 0);
  if (!first || count === 0) return undefined;
  const end = behind.findIndex(
    ({ text, heading }, i) =>
      i >= count && (opensAnnex(text.text, heading) || opensTable(behind, i)),
  );
  const paragraphs = end < 0 ? behind.length : end;
  const own = numbered ? [number] : [];
  const lines = behind.slice(0, count).map(({ text }) => text);
  const note = behind[count]?.text;
  const noted = note && /^（.*\d{4}年.*）$/u.test(note.text) ? note : undefined;
  return {
    annex: {
      label: slice(first.text, 0, 0),
      issued: true,
      title: unturned(joined(...lines)),
      titleLines: lines.map(({ text }) => text),
      ...(noted ? { titleNote: noted } : {}),
      inside: [...own, ...behind.slice(count + (noted ? 1 : 0), paragraphs)],
      line: first.line,
    },
    paragraphs: paragraphs + own.length,
    moved: own.flatMap(({ text }) => [...lines, ...(noted ? [noted] : []), text]),
    ...(named === undefined ? { confidence: 0.5 } : {}),
  };
}

/** Whose text it is, below its title: no element of an annex has it. */
export function authorsOf({ annex }: Issued): Doubt[] {
  const [number, below] = annex.inside;
  const first = number && isNumberLine(number) ? below : number;
  const names = first ? partsOf(first.text) : [];
  const isAuthor = ({ text }: Traced) => looksLikeBody(text) || personForm.test(text);
  if (!first || first.rows || names.length === 0 || !names.every(isAuthor)) return [];
  return [
    doubt(
      first.line,
      0.5,
      '所印发的文件标题之下有一行机关或姓名：作正文的段落，照录',
      'names below the title of a text that is issued: kept as a paragraph of its body',
    ),
  ];
}

function isNumberLine({ text }: Paragraph): boolean {
  return numberForm.exec(text.text)?.[0] === text.text;
}

function opensAnnex(text: string, heading: number): boolean {
  return annexLabel.test(text) && (heading > 0 || !/[：:]$/u.test(text));
}

function wordsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text.text).join('');
}

function tight(text: string): string {
  return evenMarks(text.replace(/[\s、]/gu, ''));
}
