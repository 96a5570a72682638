import { parentPort, workerData } from 'node:worker_threads';
import { indexFiles } from '../../src/search/index-files.ts';
import { recallGrams } from './gram-memory.ts';
import type { IndexJob } from './index-thread.ts';

// What goes wrong ends the thread, and is thrown where it was asked.
const { what, keys, memory }: IndexJob = workerData;
parentPort?.postMessage(await indexFiles(what, recallGrams(memory, keys)));
