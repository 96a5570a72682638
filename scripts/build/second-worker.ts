import { parentPort } from 'node:worker_threads';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { finishedChecks } from './archive-checks.ts';
import type { Asked } from './second-thread.ts';

async function answer({ pdf, document }: Asked): Promise<void> {
  parentPort?.postMessage(finishedChecks(await readPdfObjects(pdf), document));
}

// What goes wrong ends the thread, and is thrown where it was asked.
parentPort?.on('message', (asked: Asked) => void answer(asked));
