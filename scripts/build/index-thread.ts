import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import { answerOf } from './thread.ts';

/** Makes the index of the search in a thread of its own: it is half of what is done again for the whole after each edit. */
export function indexInThread(what: ToIndex): Promise<IndexFiles> {
  return answerOf(new Worker(new URL('index-worker.ts', import.meta.url), { workerData: what }));
}
