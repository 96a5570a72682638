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

function placesOf(wanted: string, { text, starts, ends }: Folded): Hit['at'] {
  const places: Hit['at'] = [];
  let from = text.indexOf(wanted);
  while (from !== -1) {
    const after = from + wanted.length;
    places.push({ start: starts[from] ?? 0, end: ends[after - 1] ?? 0 });
    from = text.indexOf(wanted, after);
  }
  return places;
}
