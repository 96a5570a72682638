import { parentPort, workerData } from 'node:worker_threads';
import { indexFiles } from '../../src/search/index-files.ts';
import { rememberedGrams } from './gram-memory.ts';
import type { IndexJob } from './index-thread.ts';

// What goes wrong ends the thread, and is thrown where it was asked.
const { what, memory, keys }: IndexJob = workerData;
const { recall, remember } = rememberedGrams(memory, keys);
parentPort?.postMessage(await indexFiles(what, recall));
// Whoever asked goes on meanwhile.
remember();
