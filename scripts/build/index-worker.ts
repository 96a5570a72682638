import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { indexFiles } from '../../src/search/index-files.ts';
import { openGramMemory } from './gram-memory.ts';
import type { IndexJob, IndexStart } from './index-thread.ts';

// What goes wrong ends the thread, and is thrown where it was asked.
const asked = parentPort && once(parentPort, 'message');
const { memory: file, force }: IndexStart = workerData;
const memory = openGramMemory(file, { force });
const [{ what, keys }] = (await asked) as [IndexJob];
parentPort?.postMessage(await indexFiles(what, memory.recallBy(keys)));
// Whoever asked goes on meanwhile.
memory.remember();
process.exit();
