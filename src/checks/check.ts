import type { Problem } from '../document/problem.ts';

/** What a check of something made found, for the report; its problems are told apart from it. */
export interface Check {
  /** Permanent; the rule id of the problems that it reports. */
  id: string;
  /** S and G as in the standard's clause table; `record` for exactness of the record. */
  level: 'S' | 'G' | 'T' | 'record' | 'file';
  ok: boolean;
  found: string;
  expected: string;
  /** The file that was checked, below `dist/`. */
  where: string;
  problems: Problem[];
}

export function check(facts: Omit<Check, 'ok' | 'problems'>, problems: readonly Problem[]): Check {
  return { ...facts, ok: problems.length === 0, problems: [...problems] };
}
