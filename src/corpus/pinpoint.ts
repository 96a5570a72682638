import type { Clause } from '../document/clause.ts';
import type { Place } from '../document/problem.ts';
import { lineIndex } from './lines.ts';

/**
 * The place in the source of a character of a clause. Where its words do not stand there, such as a
 * label that the reader puts before an entry, the clause's own place.
 *
 * @param offset - in UTF-16 units of the clause's text; beyond its end means its end
 */
export function pinpoint(clause: Clause, offset: number, source: string): Place {
  const { line, column, file } = clause.place;
  const index = lineIndex(source);
  const start = index.offset(`${line}:${column}`) ?? 0;
  const { text, at } = runAt(clause, offset);
  for (
    let from = start;
    from >= 0 && text !== '';
    from = source.indexOf(text.charAt(0), from + 1)
  ) {
    const found = follow(source, from, text, at);
    if (found !== undefined) return { file, ...index.position(found) };
  }
  return clause.place;
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

/** Reads words in the source, where line ends and backslashes may part them; gives where `at` stands. */
function follow(source: string, from: number, words: string, at: number): number | undefined {
  let place = from;
  let found: number | undefined;
  for (let i = 0; i < words.length; i++) {
    const before = place;
    while (source.charAt(place) !== words.charAt(i) && /[\n \t\\]/u.test(source.charAt(place))) {
      place += 1;
    }
    if (i === at) found = place;
    if (source.charAt(place) === words.charAt(i)) place += 1;
    // A line end between Latin words is read as a space.
    else if (words.charAt(i) !== ' ' || place === before) return undefined;
  }
  return found ?? place;
}
