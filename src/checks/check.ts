import type { Problem } from '../document/problem.ts';

/** What a check of something made found, for the report; its problems are told apart from it. */
export interface Check {
  /** Permanent; the rule id of the problems that it reports. */
  id: string;
  /** S and G as in the standard's clause table; `record` for exactness of the record. */
  level: 'S' | 'G' | 'T' | 'D' | 'F' | 'record' | 'file';
  ok: boolean;
  /** Of a provision of the standard; a departure is the original's own, printed as it was. */
  verdict?: 'pass' | 'departure' | 'fail';
  /** The provision, such as GB/T 9704-2012 7.2.4, and what it is about. */
  clause?: string;
  element?: string;
  /** First page that is shown as found, and at how many places it was measured. */
  page?: number;
  measured?: number;
  found: string;
  expected: string;
  /** The file that was checked, below `dist/`. */
  where: string;
  problems: Problem[];
}

export function check(
  facts: Omit<Check, 'ok' | 'problems' | 'verdict'>,
  problems: readonly Problem[],
): Check {
  return { ...facts, ok: problems.length === 0, problems: [...problems] };
}
