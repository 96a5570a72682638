import { parentPort, workerData } from 'node:worker_threads';
import { indexFiles } from '../../src/search/index-files.ts';

// What goes wrong ends the thread, and is thrown where it was asked.
parentPort?.postMessage(await indexFiles(workerData));
