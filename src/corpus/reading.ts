import { type Clause, textOf } from '../document/clause.ts';
import {
  type Change,
  clausesOf,
  type Document,
  type Note,
  type PageTurn,
  type Stretch,
} from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import type { Problem } from '../document/problem.ts';
import { differencesOf } from './differences.ts';
import type { DraftDocument } from './document.ts';
import { type Doubt, type Edit, type Emended, emend } from './emend.ts';
import { lineIndex } from './lines.ts';
import { readingProblems } from './ruby.ts';

/**
 * Holds a document against its transcript: transcript + emendations = published reading, code point
 * for code point. Adds to the document what the emendations say of its clauses.
 */
export function withReading({ document, emendations, whole, sources }: DraftDocument): {
  document: Document;
  problems: Problem[];
} {
  const { transcript } = document;
  const emended = emend(transcript.text, transcript.file, emendations);
  // What could not be read or carried out is missing on one side, and was reported already.
  const comparable = whole && emended.problems.length === 0;
  const differences = comparable ? differencesOf(document, emended, sources) : [];
  if (!comparable || differences.length > 0) {
    const notes = nearbyNotes(emended, clausesOf(document));
    return { document: { ...document, notes }, problems: [...emended.problems, ...differences] };
  }
  const locate = locator(clausesOf(document));
  return {
    document: {
      ...document,
      changes: changesOf(document, emended, locate),
      notes: notesOf(emended.doubts, (d) => locate(d.to, d.to + d.text.length)),
      pageTurns: emended.edits.filter(cutsPage).map((edit) => pageTurn(locate(edit.to, edit.to))),
    },
    problems: readingProblems(document, emended.edits, sources),
  };
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

function notesOf(doubts: readonly Doubt[], locate: (doubt: Doubt) => Stretch | undefined): Note[] {
  return [...doubts]
    .sort((a, b) => a.to - b.to)
    .flatMap((doubt) => {
      const at = locate(doubt);
      return at ? [{ emendation: doubt.emendation.id, at, text: doubt.emendation.reason }] : [];
    })
    .map((note, i) => ({ number: i + 1, ...note }));
}

/**
 * Notes where the reading is not the published one: at the nearest clause that has the words, so that
 * one wrong character does not make every declared discrepancy look undeclared.
 */
function nearbyNotes({ doubts, reading }: Emended, clauses: readonly Clause[]): Note[] {
  const index = lineIndex(reading);
  return notesOf(doubts, ({ to, text }) => {
    const line = index.position(to).line - 1;
    const [nearest] = clauses
      .map((clause, i) => ({
        id: clause.id,
        start: textOf(clause).indexOf(text),
        far: Math.abs(i - line),
      }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.far - b.far);
    return (
      nearest && { clause: nearest.id, start: nearest.start, end: nearest.start + text.length }
    );
  });
}

function cutsPage(edit: Edit): boolean {
  return edit.emendation.kind === 'join' && edit.emendation.cut === 'page';
}

function pageTurn(at: Stretch): PageTurn {
  return { clause: at.clause, offset: at.start };
}
