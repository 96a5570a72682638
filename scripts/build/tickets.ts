import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointMark } from '../../print/ticket/ticket.ts';
import type { Result } from './results.ts';
import { put, type Tree } from './tree.ts';

const ticket = /^press\/[^/]+\/job-ticket\.(?:html|json)$/u;

export function isTicket(path: string): boolean {
  return ticket.test(path);
}

/** Writes job tickets with the root of the archive's checkpoint, of which the kept ones know only their document. */
export function stampTickets(tree: Tree, root: string, results: readonly Result[]): void {
  for (const { files, folder } of results)
    for (const path of Object.keys(files).filter(isTicket)) {
      const text = readFileSync(join(folder, path), 'utf8');
      put(
        tree,
        path,
        text.replaceAll(checkpointMark, () => root),
      );
    }
}
