import { on, once } from 'node:events';
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Document, readingOf } from '../../src/document/document.ts';
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

/** What a worker knows from its start. */
export type Start = Pick<DocumentJob, 'root' | 'config' | 'browserPath' | 'strict' | 'press'>;

/**
 * What a worker is told: perhaps a document that it may print before more is known; then what is the same for every
 * document, and whether a core is free beside it; then one after the other; then that all are made.
 */
export type Told =
  | { ahead: Ahead; spare: boolean }
  | { job: DocumentJob; spare: boolean }
  | { make: Summed }
  | 'end';

/** A document that is printed before all is known of the build. */
export interface Ahead {
  document: Document;
  /** Of its folder, before it was read. */
  sum: string;
}

export interface Crew {
  /** Has a worker come and make ready to print, while there is still reading to do. */
  call(): void;
  /**
   * Has workers come that are sure to be needed, while it is found out for what; none where one was called.
   * @param documents how many there are
   */
  standBy(documents: number): void;
  /** Has the one that was called print a document while there is still reading to do; only the first that it is told of. */
  printAhead(ahead: Ahead): void;
  /**
   * Makes the results of documents, several at once, the longest first, so that none is left over when all the others
   * are done.
   * @param made told of each document with which nothing is wrong, as soon as it is made
   */
  makeAll(
    waiting: readonly Summed[],
    job: DocumentJob,
    made?: (one: Summed) => void,
  ): Promise<Problem[]>;
  /** Ends what is still there. */
  leave(): Promise<void>;
}

/**
 * @param jobs how many work at once
 * @param hire has a worker come
 */
export function crewOf(
  start: Start,
  { jobs, voice, hire = workerFor }: { jobs: number; voice: Voice; hire?: Hire },
): Crew {
  const { called, call, standBy, take, end, leave } = handsOf(start, hire);
  const makeSome = async (queue: Queue, job: DocumentJob, made?: Heard): Promise<Problem[]> => {
    const hand = take();
    hand.worker.postMessage({ job, spare: queue.all < jobs } satisfies Told);
    const problems = await makeWith(hand, queue, made);
    // Its browser closes while the whole is put together.
    end(hand);
    return problems;
  };
  return {
    call,
    standBy: (documents) => standBy(Math.min(jobs, documents)),
    leave,
    printAhead: (ahead) => {
      const hand = called();
      if (!hand || hand.ahead !== undefined) return;
      hand.ahead = ahead.document.id;
      hand.worker.postMessage({ ahead, spare: jobs > 1 } satisfies Told);
    },
    makeAll: async (waiting, job, made) => {
      const workers = Math.min(jobs, waiting.length);
      const queue = queueOf(waiting, { workers, voice });
      const making = Array.from({ length: workers }, () => makeSome(queue, job, made));
      return (await Promise.all(making)).flat();
    },
  };
}

type Heard = (one: Summed) => void;
type Hire = (start: Start & { prints: boolean }) => Worker;

/** The workers of a crew: one that may be called before there is work, those that work, and those that go. */
function handsOf(start: Start, hire: Hire) {
  const idle: Hand[] = [];
  const busy = new Set<Hand>();
  const going: Promise<unknown>[] = [];
  const end = (hand: Hand): void => {
    busy.delete(hand);
    going.push(hand.gone);
    hand.worker.postMessage('end' satisfies Told);
  };
  return {
    called: () => idle[0],
    call: () => {
      if (idle.length === 0) idle.push(handOf(hire({ ...start, prints: true })));
    },
    standBy: (count: number) => {
      if (idle.length > 0) return;
      for (let i = 0; i < count; i += 1) idle.push(handOf(hire({ ...start, prints: false })));
    },
    take: () => {
      const hand = idle.pop() ?? handOf(hire({ ...start, prints: false }));
      busy.add(hand);
      return hand;
    },
    end,
    leave: async () => {
      idle.splice(0).forEach(end);
      await Promise.all([...going, ...[...busy].map(({ worker }) => worker.terminate())]);
    },
  };
}

/** A worker, and what became of it, which it may tell before anybody asks. */
interface Hand {
  worker: Worker;
  /** The document that it prints ahead. */
  ahead?: string;
  /** Fails where it breaks. */
  broken: Promise<never>;
  gone: Promise<unknown>;
}

/** The documents that wait to be made. */
interface Queue {
  /** How many there were. */
  all: number;
  /** @param id of the document that is wanted before all others, if it waits */
  next(id?: string): Summed | undefined;
  /** Whether there are so many that a worker may be told of the next one before it is done. */
  isLong(): boolean;
}

function queueOf(
  waiting: readonly Summed[],
  { workers, voice }: { workers: number; voice: Voice },
): Queue {
  const queue = waiting.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const all = waiting.length;
  return {
    all,
    next: (id) => {
      const wanted = queue.findIndex(({ document }) => document.id === id);
      const [next] = queue.splice(Math.max(0, wanted), 1);
      if (next) say(voice, next, [all - queue.length, all]);
      return next;
    },
    // Of the last ones each goes to whoever is free first.
    isLong: () => queue.length > 2 * mostTold * workers,
  };
}

/** Documents of which a worker is told before it is done with the first of them. */
const mostTold = 4;

/** Has a worker make one document after the other; it need not wait while this thread is busy with the whole. */
async function makeWith(
  { worker, ahead, broken }: Hand,
  queue: Queue,
  made?: Heard,
): Promise<Problem[]> {
  const answers = on(worker, 'message') as AsyncIterator<[Answer]>;
  const told: Summed[] = [];
  const problems: Problem[] = [];
  const tell = (id?: string): void => {
    const next = queue.next(id);
    if (!next) return;
    told.push(next);
    worker.postMessage({ make: next } satisfies Told);
  };
  for (tell(ahead); told.length > 0; ) {
    while (told.length < mostTold && queue.isLong()) tell();
    const { value } = await Promise.race([answers.next(), broken]);
    const one = told.shift();
    const wrong = problemsIn(value[0], one);
    problems.push(...wrong);
    if (told.length === 0) tell();
    if (one && wrong.length === 0) made?.(one);
  }
  await answers.return?.();
  return problems;
}

/** In MB. It makes much that is soon forgotten, and collecting it takes an eighth less time. */
const nursery = { maxYoungGenerationSizeMb: 192 };

function workerFor(start: Start & { prints: boolean }): Worker {
  return new Worker(new URL('worker.ts', import.meta.url), {
    workerData: start,
    resourceLimits: nursery,
  });
}

function handOf(worker: Worker): Hand {
  const gone = once(worker, 'exit').catch(() => undefined);
  const broken = new Promise<never>((_, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`a worker ended with ${code} before its work`)));
  });
  // Whoever has it make something is told what went wrong. What it was asked for is made when it is told to end: a browser
  // that then breaks changes nothing.
  broken.catch(() => undefined);
  return { worker, broken, gone };
}

function say(voice: Voice, { document: { id } }: Summed, [at, of]: [number, number]): void {
  const count = of > 1 ? `（${at}/${of}）` : '';
  voice.progress({ zh: `制作 ${id}${count}`, en: `making ${id}${count}` });
}

function problemsIn(answer: Answer, one: Summed | undefined): Problem[] {
  if ('problems' in answer) return answer.problems;
  if ('lack' in answer) throw new EnvironmentError(answer.lack);
  throw new Error(`${one?.document.id}: ${answer.defect}`);
}

/** About how long it takes to make: its transcript, which says it best, may not have been read. */
function lengthOf({ document }: Summed): number {
  return readingOf(document).length;
}
