import { parentPort, workerData } from 'node:worker_threads';
import { stamp } from './tickets.ts';

// What goes wrong ends the thread, and is thrown where it was asked.
parentPort?.postMessage(stamp(workerData));
