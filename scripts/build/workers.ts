import { once } from 'node:events';
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { EnvironmentError, type Lack } from '../../src/document/errors.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Voice } from '../cli/voice.ts';
import type { DocumentJob } from './document-job.ts';
import type { Summed } from './keys.ts';

/** What a worker says of a document. */
export type Answer = { problems: Problem[] } | { lack: Omit<Lack, 'cause'> } | { defect: string };

/** What a worker with its browser takes, generously, in bytes. */
const memoryOfOne = 1024 ** 3;

/** One worker a core, as long as the memory suffices. */
export function usualJobs(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / memoryOfOne)));
}

/**
 * Makes the results of documents, several at once, the longest first, so that none is left over when all the others
 * are done.
 */
export async function makeAll(
  waiting: readonly Summed[],
  job: DocumentJob,
  { jobs, voice }: { jobs: number; voice: Voice },
): Promise<Problem[]> {
  const queue = waiting.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const problems: Problem[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { id } = next.document;
        const left = waiting.length - queue.length;
        const count = waiting.length > 1 ? `（${left}/${waiting.length}）` : '';
        voice.progress({ zh: `制作 ${id}${count}`, en: `making ${id}${count}` });
        problems.push(...(await ask(worker, next)));
      }
      worker.postMessage('end');
      await once(worker, 'exit');
    } finally {
      queue.length = 0;
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, work));
  return problems;
}

async function ask(worker: Worker, one: Summed): Promise<Problem[]> {
  worker.postMessage(one);
  // A worker that breaks emits an error, which `once` throws.
  const [answer]: [Answer] = (await once(worker, 'message')) as [Answer];
  if ('problems' in answer) return answer.problems;
  if ('lack' in answer) throw new EnvironmentError(answer.lack);
  throw new Error(`${one.document.id}: ${answer.defect}`);
}

function lengthOf({ document }: Summed): number {
  return document.transcript.text.length;
}
