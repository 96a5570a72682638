import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import type { GramMemory } from './gram-memory.ts';
import { answerOf } from './thread.ts';

export interface IndexJob {
  what: ToIndex;
  /** By what each document is known in what is remembered. */
  keys: readonly string[];
  memory: GramMemory;
}

/** Has a thread make the index of the search, while this one makes the rest of the site. */
export function indexInThread(job: IndexJob): Promise<IndexFiles> {
  return answerOf(new Worker(new URL('index-worker.ts', import.meta.url), { workerData: job }));
}
