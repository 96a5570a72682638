import type { Problem } from '../../src/document/problem.ts';
import type { DocumentJob } from './document-job.ts';
import { type DocumentResults, findResults, isPrinted } from './document-results.ts';
import type { Summed } from './keys.ts';
import type { MakeJob } from './make.ts';
import type { IsPlaced } from './results.ts';

/** The documents of a build while those are made that take longest. */
interface Begun {
  /**
   * Looks for the others, undefined stands for what is not there, and has that made too.
   * @param isPlaced as `findResult` asks for it
   * @param made told of each document that was made from now on
   */
  find(isPlaced: IsPlaced, made: (one: Summed) => void): Found;
}

interface Found {
  known: Map<Summed, DocumentResults | undefined>;
  /** Waits until all are made. */
  finish(): Promise<Problem[]>;
}

/** Has the workers begin with what takes longest: documents that were never printed as they are. */
export function beginDocuments(
  { crew, force, joined }: MakeJob,
  { documents, work }: { documents: readonly Summed[]; work: DocumentJob },
): Begun {
  const first = new Set(joined ? [] : documents.filter((one) => force || !isPrinted(one, work)));
  let heard = (_: Summed): void => undefined;
  const printing = crew.makeAll([...first], work, (one) => heard(one));
  // Whoever finishes is told what went wrong.
  printing.catch(() => undefined);
  return {
    find: (isPlaced, made) => {
      heard = made;
      const known = new Map(
        documents.map((one) => [
          one,
          first.has(one) ? undefined : findResults(one, work, isPlaced),
        ]),
      );
      const others = joined ? [] : documents.filter((one) => !known.get(one) && !first.has(one));
      const makeOthers = () => crew.makeAll(others, work, made);
      // Where none is printed, workers begin before this thread does anything else.
      const making =
        first.size === 0
          ? makeOthers()
          : printing.then(async (problems) => [...problems, ...(await makeOthers())]);
      making.catch(() => undefined);
      return { known, finish: () => making };
    },
  };
}
