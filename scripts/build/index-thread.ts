import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import { answerOf } from './thread.ts';

export interface IndexJob {
  what: ToIndex;
  /** By what each document is known in what is remembered. */
  keys: string[];
}

/**
 * Starts a thread that makes the index of the search: at an edit it is most of what is done again for the whole.
 * @param memory the file of what is remembered of documents; the thread reads it at once
 */
export function startIndexThread(memory: string): (job: IndexJob) => Promise<IndexFiles> {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: memory });
  // It is no reason to stay where no index is asked for.
  worker.unref();
  return (job) => {
    worker.ref();
    worker.postMessage(job);
    return answerOf(worker);
  };
}
