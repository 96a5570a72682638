import { parentPort } from 'node:worker_threads';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { finishedChecks } from './archive-checks.ts';
import type { Answered, Asked } from './second-thread.ts';

async function answer({ number, pdf, document }: Asked): Promise<void> {
  const checks = finishedChecks(await readPdfObjects(pdf), document);
  parentPort?.postMessage({ number, checks } satisfies Answered);
}

// What goes wrong ends the thread, and is thrown where it was asked.
parentPort?.on('message', (asked: Asked) => void answer(asked));
