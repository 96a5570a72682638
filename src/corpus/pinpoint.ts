import type { Clause } from '../document/clause.ts';
import type { Place } from '../document/problem.ts';
import { lineIndex } from './lines.ts';

/**
 * The place in the source of a character of a clause. Where its words do not stand there as they are
 * read, such as a label that the reader puts before an entry, the clause's own place.
 *
 * @param offset - in UTF-16 units of the clause's text; beyond its end means its end
 */
export function pinpoint(clause: Clause, offset: number, source: string): Place {
  const { line, column, file } = clause.place;
  const index = lineIndex(source);
  const start = index.offset(`${line}:${column}`) ?? 0;
  const { text, at } = runAt(clause, offset);
  const before = text.slice(Math.max(0, at - 12), at);
  // The whole run first; a line end of the source may part it.
  const found = after(source, text, start, at) ?? after(source, before, start, before.length);
  return found === undefined ? clause.place : { file, ...index.position(found) };
}

/** The run that holds a character, and where in it; the last one holds the end of the clause. */
function runAt({ runs }: Clause, offset: number): { text: string; at: number } {
  let at = offset;
  for (const { text } of runs.slice(0, -1)) {
    if (at < text.length) return { text, at };
    at -= text.length;
  }
  const text = runs.at(-1)?.text ?? '';
  return { text, at: Math.min(at, text.length) };
}

function after(source: string, words: string, start: number, at: number): number | undefined {
  const found = words === '' ? -1 : source.indexOf(words, start);
  return found < 0 ? undefined : found + at;
}
