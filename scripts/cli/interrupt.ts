import { constants } from 'node:os';

type Cleanup = () => void;

const cleanups = new Set<Cleanup>();

/** Has `cleanup` run if the process is interrupted before the returned function is called. */
export function onInterrupt(cleanup: Cleanup): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Ends with 128 + signal, as shells expect, after whatever must not be left behind is gone. */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup();
      process.exit(128 + constants.signals[signal]);
    });
  }
}
