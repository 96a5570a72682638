import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';

/**
 * What a thread says, the first time that it is what was asked for.
 * @throws Error where it breaks, or ends before
 */
export async function answerOf<Answer>(
  worker: Worker,
  isAsked: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  // A worker that breaks emits an error, which the loop throws.
  for await (const [answer] of on(worker, 'message', { close: ['exit'] }))
    if (isAsked(answer)) return answer;
  throw new Error('a thread ended without an answer');
}
