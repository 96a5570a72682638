import { type Clause, textOf } from '../document/clause.ts';
import {
  type Change,
  clausesOf,
  type Document,
  type Note,
  type PageTurn,
  readingOf,
  type Stretch,
} from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { DraftDocument } from './document.ts';
import { type Doubt, type Edit, type Emended, emend } from './emend.ts';
import { lineIndex } from './lines.ts';

/**
 * Holds a document against its transcript: transcript + emendations = published reading, code point
 * for code point. Adds to the document what the emendations say of its clauses.
 */
export function withReading({ document, emendations }: DraftDocument): {
  document: Document;
  problems: Problem[];
} {
  const { transcript } = document;
  const emended = emend(transcript.text, transcript.file, emendations);
  const difference = firstDifference(document, emended);
  const problems = [...emended.problems, ...(difference ? [difference] : [])];
  if (problems.length > 0) return { document, problems };
  const locate = locator(clausesOf(document));
  return {
    document: {
      ...document,
      changes: changesOf(document, emended, locate),
      notes: notesOf(emended.doubts, locate),
      pageTurns: emended.edits.filter(cutsPage).map((edit) => pageTurn(locate(edit.to, edit.to))),
    },
    problems,
  };
}

function firstDifference(document: Document, emended: Emended): Problem | undefined {
  const published = readingOf(document);
  const { reading } = emended;
  if (published === reading) return undefined;
  const at = firstUnequal(published, reading);
  const clauses = clausesOf(document);
  const { line } = lineIndex(published).position(Math.min(at, Math.max(0, published.length - 1)));
  const clause = clauses[line - 1] ?? clauses.at(-1);
  return problem('reading-differs', clause?.place ?? { file: document.file, line: 1, column: 1 }, {
    found: {
      zh: `公文源作“${around(published, at)}”`,
      en: `the source has “${around(published, at)}”`,
    },
    expected: {
      zh: `抄本经校勘作“${around(reading, at)}”`,
      en: `the transcript after its emendations has “${around(reading, at)}”`,
    },
    mend: {
      zh: '改正公文源，或在 emendations.yaml 记下这一处与理由',
      en: 'correct the source, or record the difference and its reason in emendations.yaml',
    },
    second: emended.placeOf(at),
  });
}

function firstUnequal(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return i;
  return shorter;
}

/** The neighbourhood of a place, line ends made visible, the place itself after ▸. */
function around(text: string, at: number): string {
  const piece = `${text.slice(Math.max(0, at - 12), at)}▸${text.slice(at, at + 12)}`;
  return piece.replaceAll('\n', '⏎');
}

type Locate = (start: number, end: number) => Stretch;

/** Turns offsets of the reading into stretches of clauses. A stretch ends where its clause ends. */
function locator(clauses: readonly Clause[]): Locate {
  const starts: number[] = [];
  let offset = 0;
  for (const clause of clauses) {
    starts.push(offset);
    offset += textOf(clause).length + 1;
  }
  return (start, end) => {
    const i = Math.max(
      0,
      starts.findLastIndex((from) => from <= start),
    );
    const from = starts[i] ?? 0;
    const clause = clauses[i];
    const length = clause ? textOf(clause).length : 0;
    const clamp = (n: number): number => Math.min(Math.max(n - from, 0), length);
    return { clause: clause?.id ?? '', start: clamp(start), end: clamp(end) };
  };
}

function changesOf(document: Document, emended: Emended, locate: Locate): Change[] {
  const { text, file } = document.transcript;
  const index = lineIndex(text);
  const change = (
    emendation: Emendation,
    from: number,
    before: string,
    after: string,
    to: number,
  ): Change => ({
    emendation: emendation.id,
    kind: emendation.kind,
    from: { file, ...index.position(from) },
    before,
    after,
    at: locate(to, to + after.length),
  });
  return [
    ...emended.edits.map((e: Edit) => change(e.emendation, e.from, e.before, e.after, e.to)),
    ...emended.doubts.map((d) => change(d.emendation, d.from, d.text, d.text, d.to)),
  ];
}

function notesOf(doubts: readonly Doubt[], locate: Locate): Note[] {
  return [...doubts]
    .sort((a, b) => a.to - b.to)
    .map((doubt, i) => ({
      number: i + 1,
      emendation: doubt.emendation.id,
      at: locate(doubt.to, doubt.to + doubt.text.length),
      text: doubt.emendation.reason,
    }));
}

function cutsPage(edit: Edit): boolean {
  return edit.emendation.kind === 'join' && edit.emendation.cut === 'page';
}

function pageTurn(at: Stretch): PageTurn {
  return { clause: at.clause, offset: at.start };
}
