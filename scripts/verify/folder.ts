import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Holding } from '../../src/deposit/bag-problems.ts';
import { added, type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { compare, type Problem } from '../../src/document/problem.ts';

/** What is in a folder, and what in it is neither a file nor a folder with files. */
export interface FolderFound {
  holding: Holding;
  strange: Problem[];
}

/** Reads and sums every file below a folder, one at a time. @param wanted whose text is kept */
export function readFolder(folder: string, wanted: (path: string) => boolean): FolderFound {
  const sums = new Map<string, Sum>();
  const texts = new Map<string, string>();
  const strange: Problem[] = [];
  for (const { path, kind } of entriesBelow(folder)) {
    if (kind !== 'file') {
      strange.push(added(path));
      continue;
    }
    const bytes = readFileSync(join(folder, path));
    sums.set(path, sumOf(bytes));
    if (wanted(path)) texts.set(path, bytes.toString('utf8'));
  }
  return { holding: { sums, texts }, strange };
}

interface Entry {
  path: string;
  kind: 'file' | 'empty' | 'other';
}

/** Links are not followed: what they lead to is not in the folder. */
function entriesBelow(folder: string, inside = ''): Entry[] {
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });
  if (entries.length === 0 && inside !== '') return [{ path: inside, kind: 'empty' }];
  return entries
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) return entriesBelow(folder, path);
      return [{ path, kind: entry.isFile() ? ('file' as const) : ('other' as const) }];
    });
}
