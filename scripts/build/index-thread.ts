import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import { answerOf } from './thread.ts';

/** What the thread knows from its start. */
export interface IndexStart {
  /** The file of what is remembered of documents; it is read at once. */
  memory: string;
  /** Whether everything is made anew, whatever is remembered. */
  force: boolean;
}

export interface IndexJob {
  what: ToIndex;
  /** By what each document is known in what is remembered. */
  keys: string[];
}

export interface IndexThread {
  /** Asks once. */
  index(job: IndexJob): Promise<IndexFiles>;
  /** Waits until it has remembered what it made, or ends it where it was not asked. */
  end(): Promise<unknown>;
}

/** Starts a thread that makes the index of the search: at an edit it is most of what is done again for the whole. */
export function startIndexThread(start: IndexStart): IndexThread {
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), { workerData: start });
  const answer = answerOf<IndexFiles>(worker);
  // Whoever asks, or waits for the end, is told what went wrong.
  answer.catch(() => undefined);
  const gone = once(worker, 'exit').catch(() => undefined);
  let isAsked = false;
  return {
    index: (job) => {
      isAsked = true;
      worker.postMessage(job);
      return answer;
    },
    end: () => (isAsked ? gone : worker.terminate()),
  };
}
