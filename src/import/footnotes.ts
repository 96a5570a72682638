import { circledNumeral } from '../document/numerals.ts';
import { bracketed, circled } from './bracketed-notes.ts';
import { type Doubt, doubt } from './doubt.ts';
import type { Reordering } from './emendations.ts';
import { beginOf, replaced, type Traced } from './traced.ts';
import { childrenOf, type Node, readingLines } from './tree.ts';

type Note = Extract<Node, { kind: 'paragraph' | 'slogan' }>;

interface Noted {
  nodes: Node[];
  orders: Reordering[];
}

/**
 * Paragraphs that begin with ① where the text above refers to ① are the notes of this part, which the reading has at
 * its end. Where marks and notes do not answer each other one by one, all stays as it stands.
 */
export function footnoted(given: readonly Node[], doubts: Doubt[]): Noted {
  const brackets = all(given).some((node) => 'text' in node && bracketed.test(node.text.text));
  const nodes = brackets ? circled(given) : given;
  const as = { nodes: [...given], orders: [] };
  const notes = notesIn(nodes);
  const [first] = notes;
  if (!first) return as;
  const paragraphs = notes.map((note) => paragraphsOf(note, nodes));
  const rest = without(nodes, new Set<Node>(paragraphs.flat()));
  if (!answer(notes, rest) || (brackets && marksIn(rest) > notes.length)) {
    doubts.push(kept(first.line, notes.length));
    return as;
  }
  if (brackets) doubts.push(taken(first.line, notes.length));
  const lines = readingLines(rest).filter((line) => beginOf(line) > beginOf(first.text));
  const texts = paragraphs.map((note) =>
    note.map(({ text }) => replaced(text, behindMark, () => '')),
  );
  const order = { columns: [], moved: [...lines, ...texts.flat()], reason };
  return {
    nodes: [...rest, { kind: 'footnotes', notes: texts, line: first.line }],
    orders: lines.length > 0 ? [order] : [],
  };
}

const reason = '脚注抄在所注的那一段或那一面之后；读本排在这一份的末尾。';
const mark = /^[①-⑳㉑-㉟㊱-㊿]/u;
const behindMark = /(?<=^[①-⑳㉑-㉟㊱-㊿])\s+/gu;

function notesIn(nodes: readonly Node[]): Note[] {
  const texts = readingLines(nodes).map(({ text }) => text);
  const refers = (own: string) => texts.some((text) => text.indexOf(own) > 0);
  return all(nodes).filter((node): node is Note => {
    const own = node.kind === 'paragraph' ? mark.exec(node.text.text)?.[0] : undefined;
    return own !== undefined && refers(own);
  });
}

/** A note and the paragraphs behind it that are its own. */
function paragraphsOf(note: Note, nodes: readonly Node[]): Note[] {
  const behind = all(nodes).slice(all(nodes).indexOf(note) + 1);
  const end = behind.findIndex((node) => !('ofNote' in node));
  return [note, ...(behind.slice(0, end < 0 ? behind.length : end) as Note[])];
}

function all(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...all(childrenOf(node))]);
}

function without(nodes: readonly Node[], notes: ReadonlySet<Node>): Node[] {
  return nodes
    .filter((node) => !notes.has(node))
    .map((node) =>
      'children' in node ? { ...node, children: without(node.children, notes) } : node,
    );
}

/** ① to the last in turn, each once in the text or a cell and once as a note; those in titles are no marks of notes. */
function answer(notes: readonly Note[], rest: readonly Node[]): boolean {
  const places = notes.map((_, i) => placesOf(circledNumeral(i + 1) ?? '', rest));
  return notes.every(({ text }, i) => {
    const [place, ...others] = places[i] ?? [];
    const inTurn = text.text.startsWith(circledNumeral(i + 1) ?? '-');
    return inTurn && place !== undefined && others.length === 0 && isLater(place, places[i - 1]);
  });
}

/** [3] without a note may be anything. */
function marksIn(rest: readonly Node[]): number {
  const words = readingLines(rest).map(({ text }) => text);
  return words.join('').match(/[①-⑳㉑-㉟㊱-㊿]/gu)?.length ?? 0;
}

function placesOf(own: string, rest: readonly Node[]): number[] {
  const words = all(rest).flatMap(wordsOf);
  const inWords = words.flatMap(({ text, from }) => {
    const at = text.indexOf(own);
    return at > 0 && text.indexOf(own, at + 1) < 0 ? [from[at] ?? 0] : at < 0 ? [] : [-1, -1];
  });
  const everywhere = readingLines(rest).filter(({ text }) => text.includes(own)).length;
  return everywhere === inWords.length ? inWords : [-1, -1];
}

/** Of a paragraph or the like, or of the cells of a table. */
function wordsOf(node: Node): Traced[] {
  if (node.kind === 'table') return node.rows.flat();
  return 'text' in node ? [node.text] : [];
}

function isLater(place: number, before: readonly number[] | undefined): boolean {
  return place > (before?.[0] ?? -1);
}

function taken(line: number, count: number): Doubt {
  return doubt(
    line,
    0.8,
    `[1] 式的注（共 ${count} 条）与正文里的注号一一对应：作脚注，注号印作①`,
    `notes numbered [1] (${count}) answer the marks in the text: taken as footnotes`,
  );
}

function kept(line: number, count: number): Doubt {
  return doubt(
    line,
    0.6,
    `①、[1] 式的注（共 ${count} 条）与正文里的注号不能一一对应：作段落，照录`,
    `notes with circled numbers (${count}) do not answer the marks in the text one by one: kept as paragraphs`,
  );
}

/** The notes of a part for its source: the mark of each, and its paragraphs without it. */
export function marked(notes: readonly Traced[][]): { mark: string; paragraphs: string[] }[] {
  return notes.map((note) => {
    const [first = '', ...others] = note.map(({ text }) => text);
    const [own = ''] = mark.exec(first) ?? [];
    return { mark: own, paragraphs: [first.slice(own.length), ...others] };
  });
}
