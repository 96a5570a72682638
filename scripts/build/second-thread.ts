import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Check } from '../../src/checks/check.ts';
import type { Document } from '../../src/document/document.ts';

/** What the second thread is asked. */
export interface Asked {
  pdf: Uint8Array;
  document: Pick<Document, 'id'>;
}

/** Does what can be done beside the rest while a core of the machine is free. */
export class SecondThread {
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL('second-worker.ts', import.meta.url));
    this.#worker.unref();
  }

  /** Checks the finished bytes of an archive edition by the standards that it claims. */
  async check(pdf: Uint8Array, { id }: Pick<Document, 'id'>): Promise<Check[]> {
    // Nothing waits for a thread that has nothing to do.
    this.#worker.ref();
    this.#worker.postMessage({ pdf, document: { id } } satisfies Asked);
    // A worker that breaks emits an error, which `once` throws.
    const [checks] = (await once(this.#worker, 'message')) as [Check[]];
    this.#worker.unref();
    return checks;
  }
}
