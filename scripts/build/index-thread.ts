import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import { answerOf } from './thread.ts';

export interface IndexJob {
  what: ToIndex;
  /** The file of what is remembered of documents, and by what they are known there. */
  memory: string;
  keys: string[];
}

/** Makes the index of the search in a thread of its own: at an edit it is most of what is done again for the whole. */
export function indexInThread(job: IndexJob): Promise<IndexFiles> {
  return answerOf(new Worker(new URL('index-worker.ts', import.meta.url), { workerData: job }));
}
