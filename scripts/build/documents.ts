import type { Problem } from '../../src/document/problem.ts';
import type { DocumentJob } from './document-job.ts';
import { type DocumentResults, findResults, isPrinted } from './document-results.ts';
import type { Summed } from './keys.ts';
import type { MakeJob } from './make.ts';
import type { IsPlaced } from './results.ts';

/** The documents of a build while those are made that take longest. */
interface Begun {
  /**
   * Looks for the others; undefined stands for what is not there.
   * @param isPlaced as `findResult` asks for it
   */
  find(isPlaced: IsPlaced): Found;
}

interface Found {
  known: ReadonlyMap<Summed, DocumentResults | undefined>;
  /** Makes what is not there. */
  finish(): Promise<Problem[]>;
}

/** Has the workers begin with what takes longest: documents that were never printed as they are. */
export function beginDocuments(
  { crew, force, joined }: MakeJob,
  { documents, work }: { documents: readonly Summed[]; work: DocumentJob },
): Begun {
  const first = new Set(joined ? [] : documents.filter((one) => force || !isPrinted(one, work)));
  const printing = crew.makeAll([...first], work);
  // Whoever finishes is told what went wrong.
  printing.catch(() => undefined);
  return {
    find: (isPlaced) => {
      const known = new Map(
        documents.map((one) => [
          one,
          first.has(one) ? undefined : findResults(one, work, isPlaced),
        ]),
      );
      const others = documents.filter((one) => !known.get(one) && !first.has(one));
      return {
        known,
        finish: async () => [...(await printing), ...(await crew.makeAll(others, work))],
      };
    },
  };
}
