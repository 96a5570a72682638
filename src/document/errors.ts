import type { Words } from './problem.ts';

export interface Lack {
  /** What was being done, such as 浏览器 / browser. */
  step: Words;
  reason: Words;
  /** The exact command that a person types to mend it. */
  command: string;
  cause?: unknown;
}

/** What the machine lacks: no fault of the documents, nor of ours. Ends a command with exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly step: Words;
  readonly reason: Words;
  readonly command: string;

  constructor({ step, reason, command, cause }: Lack) {
    super(
      `${step.zh}：${reason.zh}\n${step.en}: ${reason.en}\n请执行 / run:\n    ${command}`,
      cause === undefined ? undefined : { cause },
    );
    this.step = step;
    this.reason = reason;
    this.command = command;
  }
}
