import type { Problem, Words } from '../../src/document/problem.ts';

export const exitCode = {
  done: 0,
  problems: 1,
  commandLine: 2,
  environment: 3,
  defect: 4,
} as const;

/** How a command ended. Problems make it exit 1; it never throws them. */
export interface Outcome {
  problems: readonly Problem[];
  /** One line for a person. */
  summary: Words;
  /** What `--json` prints besides the problems. */
  data?: Record<string, unknown>;
  /** Only where neither 0 nor 1 is right. */
  code?: number;
}

/** The command line is wrong: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}
