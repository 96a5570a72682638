import { clausesOf, type Document } from '../document/document.ts';
import type { Place, Problem } from '../document/problem.ts';
import type { LiveProblem } from './live-state.ts';

/** Problems with the clause of the last sound reading that each one is about. */
export function liveProblems(
  problems: readonly Problem[],
  documents: readonly Document[],
): LiveProblem[] {
  return problems.map(({ place, ruleId, found, expected, mend }) => {
    const clause = clauseAt(documents, place);
    return {
      at: `${place.file}:${place.line}:${place.column}`,
      ...(clause === undefined ? {} : { clause }),
      ruleId,
      found: found.zh,
      expected: expected.zh,
      mend: mend.zh,
    };
  });
}

/** The clause that begins on the line, or the last one above it. */
function clauseAt(documents: readonly Document[], { file, line }: Place): string | undefined {
  const inFile = documents
    .flatMap(clausesOf)
    .filter(({ place }) => place.file === file && place.line <= line);
  return inFile.toSorted((a, b) => a.place.line - b.place.line).at(-1)?.id;
}
