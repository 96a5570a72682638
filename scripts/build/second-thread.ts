import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../src/document/document.ts';
import type { FinishedChecks } from './archive-checks.ts';

/** What the second thread is asked. */
export interface Asked {
  pdf: Uint8Array;
  document: Document;
}

/** Does what can be done beside the rest while a core of the machine is free. */
export class SecondThread {
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL('second-worker.ts', import.meta.url));
    this.#worker.unref();
  }

  /** Checks the finished bytes of an archive edition, all but how its pages look. */
  async check(pdf: Uint8Array, document: Document): Promise<FinishedChecks> {
    // Nothing waits for a thread that has nothing to do.
    this.#worker.ref();
    this.#worker.postMessage({ pdf, document } satisfies Asked);
    // A worker that breaks emits an error, which `once` throws.
    const [checks] = (await once(this.#worker, 'message')) as [FinishedChecks];
    this.#worker.unref();
    return checks;
  }
}
