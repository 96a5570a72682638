import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { checkpointMark } from '../../print/ticket/ticket.ts';
import type { Result } from './results.ts';
import { answerOf } from './thread.ts';
import { put, type Tree, treeIn } from './tree.ts';

const ticket = /^press\/[^/]+\/job-ticket\.(?:html|json)$/u;

export function isTicket(path: string): boolean {
  return ticket.test(path);
}

/** Tickets as they are kept, and what is to stand on them. */
export interface ToStamp {
  /** The folder that becomes `dist/`. */
  folder: string;
  /** The root of the archive's checkpoint. */
  root: string;
  tickets: { path: string; file: string }[];
}

/** As many are written more quickly than a thread starts. */
const fewTickets = 50;

/** Writes job tickets with the root of the archive's checkpoint, of which the kept ones know only their document. */
export async function stampTickets(
  tree: Tree,
  root: string,
  results: readonly Result[],
): Promise<void> {
  const tickets = results.flatMap(({ files, at }) =>
    Object.keys(files)
      .filter(isTicket)
      .map((path) => ({ path, file: at(path) })),
  );
  const job = { folder: tree.folder, root, tickets };
  const stamped = tickets.length > fewTickets ? await inThread(job) : stamp(job);
  for (const [path, sum] of stamped.sums) tree.sums.set(path, sum);
  for (const [path, marks] of stamped.marks) tree.marks.set(path, marks);
  for (const path of stamped.folders) tree.folders.add(path);
}

/** @returns what was written, as it stands in the folder */
export function stamp({ folder, root, tickets }: ToStamp): Tree {
  const tree = treeIn(folder);
  for (const { path, file } of tickets)
    put(
      tree,
      path,
      readFileSync(file, 'utf8').replaceAll(checkpointMark, () => root),
    );
  return tree;
}

function inThread(job: ToStamp): Promise<Tree> {
  return answerOf(new Worker(new URL('ticket-worker.ts', import.meta.url), { workerData: job }));
}
