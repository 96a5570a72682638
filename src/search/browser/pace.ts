/** Asked now and then in the midst of long work: lets the browser take keys and paint, and throws where nobody waits for the work any more. */
export type Pace = () => Promise<void> | undefined;

/** For work that is done in one go. */
export const inOneGo: Pace = () => undefined;

/** The same, for as long as somebody waits for it. */
export function inOneGoUntil(signal: AbortSignal): Pace {
  return () => {
    signal.throwIfAborted();
    return undefined;
  };
}

/** The longest that a key may have to wait, in milliseconds. */
const slice = 8;
/** Things between one look at the clock and the next. */
const portion = 32;

export function paceUntil(signal: AbortSignal): Pace {
  let start = performance.now();
  return () => {
    signal.throwIfAborted();
    if (performance.now() - start < slice) return undefined;
    return nextTask().then(() => {
      signal.throwIfAborted();
      start = performance.now();
    });
  };
}

/** Goes through all at a pace. */
export async function atPace<T>(
  all: Iterable<T>,
  pace: Pace,
  act: (one: T) => void,
): Promise<void> {
  let done = 0;
  for (const one of all) {
    act(one);
    done += 1;
    if (done % portion === 0) await pace();
  }
}

export async function keptAtPace<T>(
  all: Iterable<T>,
  pace: Pace,
  is: (one: T) => boolean,
): Promise<T[]> {
  const kept: T[] = [];
  await atPace(all, pace, (one) => {
    if (is(one)) kept.push(one);
  });
  return kept;
}

interface Scheduler {
  postTask(task: () => void): Promise<void>;
}

/** Without the pause of some milliseconds that a timer makes, where the browser can do so. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler ? scheduler.postTask(() => undefined) : new Promise((done) => setTimeout(done));
}
