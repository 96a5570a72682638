import type { SearchData } from './data.ts';
import { type Folded, fold, folded } from './fold.ts';

export interface Hit {
  /** Position in `SearchData.clauses`. */
  clause: number;
  /** Where the query stands, in UTF-16 units of the clause's text. */
  at: { start: number; end: number }[];
}

/** The clauses that hold the whole query, in reading order. An empty query has none. */
export type Scan = (query: string) => Hit[];

/** Folds every clause once; each query then is one pass of plain comparison. */
export function scanOver(data: SearchData): Scan {
  const texts = data.clauses.map((clause) => folded(clause.text));
  return (query) => {
    const wanted = fold(query);
    if (wanted === '') return [];
    return texts.flatMap((text, clause) => {
      const at = placesOf(wanted, text);
      return at.length > 0 ? [{ clause, at }] : [];
    });
  };
}

function placesOf(wanted: string, { text, origin }: Folded): Hit['at'] {
  const places: Hit['at'] = [];
  for (
    let from = text.indexOf(wanted);
    from !== -1;
    from = text.indexOf(wanted, from + wanted.length)
  ) {
    const start = origin[from] ?? 0;
    const last = origin[from + wanted.length - 1] ?? start;
    // The end is where the last folded character's own original ends, white space after it left out.
    const end = origin.find((place) => place > last) ?? last;
    places.push({ start, end });
  }
  return places;
}
