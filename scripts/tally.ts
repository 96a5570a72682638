import * as z from 'zod';

/** How many passed, failed and were not run, whether tests or checks. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that counts. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

export type Report = z.infer<typeof report>;

export function parseReport(json: string): Report {
  return report.parse(JSON.parse(json));
}

/** A file that did not load counts as one failure, and so does an error outside all tests. */
export function tallyOf(tests: Report): Tally {
  const broken = tests.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = tests.numFailedTests + broken.length;
  return {
    passed: tests.numPassedTests,
    failed: failed === 0 && !tests.success ? 1 : failed,
    skipped: tests.numPendingTests + tests.numTodoTests,
  };
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((all, tally) => all + tally[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** The closing line, which other programs read. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
