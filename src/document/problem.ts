/** One place in a source file. Lines and columns count from 1, columns in code points. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Words for a person, in both languages of the house; a value that needs no translation may stand alone. */
export interface Words {
  zh: string;
  en: string;
}

/** What is wrong in a document or in something made from it. A value, collected and reported once. */
export interface Problem {
  /** Permanent, lower-case, searchable. */
  ruleId: string;
  place: Place;
  found: Words;
  expected: Words;
  /** What to do about it. */
  mend: Words;
  /** The other place, when two places disagree. */
  second?: Place;
}

export type Said = Words | string;

export interface ProblemParts {
  found: Said;
  expected: Said;
  mend: Said;
  second?: Place | undefined;
}

/** Both languages say the same value. */
export function words(said: Said): Words {
  return typeof said === 'string' ? { zh: said, en: said } : said;
}

export function problem(ruleId: string, place: Place, parts: ProblemParts): Problem {
  const { second } = parts;
  return {
    ruleId,
    place,
    found: words(parts.found),
    expected: words(parts.expected),
    mend: words(parts.mend),
    ...(second === undefined ? {} : { second }),
  };
}

/** In the order in which a person mends them: by file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.ruleId, b.ruleId),
  );
}

/** By code point, so that no locale decides an order. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
