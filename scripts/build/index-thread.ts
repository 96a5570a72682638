import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';

/** Makes the index of the search in a thread of its own: it is half of what is done again for the whole after each edit. */
export async function indexInThread(what: ToIndex): Promise<IndexFiles> {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: what });
  // A worker that breaks emits an error, which `once` throws.
  const [files]: [IndexFiles] = (await once(worker, 'message')) as [IndexFiles];
  return files;
}
