import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** What a thread says that was started for one answer. */
export async function answerOf<Answer>(worker: Worker): Promise<Answer> {
  // A worker that breaks emits an error, which `once` throws.
  const [answer]: [Answer] = (await once(worker, 'message')) as [Answer];
  return answer;
}
