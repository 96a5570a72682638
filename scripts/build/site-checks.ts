import type { Check } from '../../src/checks/check.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Archive } from '../../src/view/archive.ts';

/** Checks the finished site; what it finds joins the checks of each document. */
export function siteChecks(
  _archive: Archive,
  _folder: string,
  _checks: ReadonlyMap<string, Check[]>,
): Promise<Problem[]> {
  return Promise.resolve([]);
}
