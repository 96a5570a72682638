import type { Document } from '../../src/document/document.ts';
import type { Ahead } from './workers.ts';

interface PrintsAhead<Printed> {
  /** Prints a document before all is known of the build. */
  ahead(told: Ahead): Promise<void>;
  /** Prints a document; what was printed ahead of it holds if it and its folder are the same as then. */
  print(document: Document): Promise<Printed>;
}

/** @param sumOf sums the folder of a document as it is now */
export function printsAhead<Printed>(
  printNow: (document: Document) => Promise<Printed>,
  sumOf: (document: Document) => string,
): PrintsAhead<Printed> {
  let known: { text: string; sum: string; printed: Promise<Printed> } | undefined;
  return {
    ahead: async ({ document, sum }) => {
      const printed = printNow(document);
      known = { text: textOf(document), sum, printed };
      // Whoever asks for it is told what went wrong.
      await printed.catch(() => undefined);
    },
    print: (document) => {
      const before = known;
      // It is asked for first, and once, and takes room.
      known = undefined;
      const isSame = before?.text === textOf(document) && before.sum === sumOf(document);
      return before && isSame ? before.printed : printNow(document);
    },
  };
}

/** All that is printed of a document: what others say of it is not. */
function textOf({ history: _, ...own }: Document): string {
  return JSON.stringify(own);
}
