import { parentPort, workerData } from 'node:worker_threads';
import { noticeTimes } from './input.ts';

const { factor, root }: { factor: number; root: string } = workerData;
parentPort?.postMessage(noticeTimes(factor, root));
