import { describe, expect, test } from 'vitest';
import { closingLine, parseReport, sum, tallyOf } from '../../../scripts/tally.ts';

const all = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'a' }],
    },
  ],
};
const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] };

describe('tallyOf', () => {
  test('counts tests', () => {
    expect(tallyOf(all)).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });
  test('counts a file that did not load as a failure', () => {
    const report = { ...all, success: false, testResults: [...all.testResults, broken] };
    expect(tallyOf(report)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
  test('counts an error outside all tests as a failure', () => {
    expect(tallyOf({ ...all, success: false }).failed).toBe(1);
  });
  test('counts neither skipped nor planned tests as passed', () => {
    const report = { ...all, numPendingTests: 1, numTodoTests: 1 };
    expect(tallyOf(report)).toEqual({ passed: 2, failed: 0, skipped: 2 });
  });
});

test('a report without counts is refused', () => {
  expect(() => parseReport('{}')).toThrow();
});

test('the closing line names what was skipped only where something was', () => {
  const tallies = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 3, skipped: 4 },
  ];
  expect(closingLine(sum(tallies))).toBe('3 passed, 3 failed, 4 skipped');
  expect(closingLine(sum(tallies.slice(0, 1)))).toBe('1 passed, 0 failed');
});
