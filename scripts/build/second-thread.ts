import { Worker } from 'node:worker_threads';
import type { Document } from '../../src/document/document.ts';
import type { FinishedChecks } from './archive-checks.ts';
import { answerOf } from './thread.ts';

/** What the second thread is asked. */
export interface Asked {
  number: number;
  pdf: Uint8Array;
  document: Document;
}

/** By its number: whoever asked before may have gone without waiting for it. */
export interface Answered {
  number: number;
  checks: FinishedChecks;
}

/** Does what can be done beside the rest while a core of the machine is free. */
export class SecondThread {
  readonly #hire: () => Worker;
  #worker: Worker | undefined;
  #asked = 0;

  /** @param hire starts a thread */
  constructor(hire = () => new Worker(new URL('second-worker.ts', import.meta.url))) {
    this.#hire = hire;
    this.#worker = this.#start();
  }

  /** Checks the finished bytes of an archive edition, all but how its pages look. */
  async check(pdf: Uint8Array, document: Document): Promise<FinishedChecks> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#asked += 1;
    const number = this.#asked;
    const answering = answerOf<Answered>(worker, (one) => one.number === number);
    // Nothing waits for a thread that has nothing to do.
    worker.ref();
    worker.postMessage({ number, pdf, document } satisfies Asked);
    const { checks } = await answering;
    if (number === this.#asked) worker.unref();
    return checks;
  }

  /** A thread that has ended is asked no more; whoever waits for it is told. */
  #start(): Worker {
    const worker = this.#hire();
    const drop = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.once('error', drop);
    worker.once('exit', drop);
    worker.unref();
    return worker;
  }
}
