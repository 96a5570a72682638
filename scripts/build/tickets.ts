import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointMark } from '../../print/ticket/ticket.ts';
import { put, type Tree } from './tree.ts';

const ticket = /^press\/[^/]+\/job-ticket\.(?:html|json)$/u;

/** Writes the root of the archive's checkpoint on every job ticket, of which the kept ones know only their document. */
export function stampTickets(tree: Tree, root: string): void {
  for (const path of [...tree.sums.keys()].filter((one) => ticket.test(one))) {
    const file = join(tree.folder, path);
    const stamped = readFileSync(file, 'utf8').replaceAll(checkpointMark, () => root);
    // The kept file is the same one under another name.
    rmSync(file);
    tree.sums.delete(path);
    put(tree, path, stamped);
  }
}
