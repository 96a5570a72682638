import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { project } from './commands.ts';

/** A new archive with the authority files of the project, and the transcripts imported into it. */
export function archiveOf(root: string, transcripts: readonly string[]): string {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'documents'), { recursive: true });
  for (const name of ['organs.yaml', 'places.yaml'])
    cpSync(join(project, 'documents', name), join(root, 'documents', name));
  if (transcripts.length === 0) return root;
  const script = join(project, 'scripts/hongtou.ts');
  const args = [script, 'import', '--root', root, '--quiet', ...transcripts];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return root;
}

/** So many of them, from the whole list. */
export function spaced<T>(all: readonly T[], count: number): T[] {
  const least = Math.min(count, all.length);
  return Array.from({ length: least }, (_, i) => all[Math.floor((i * all.length) / least)] as T);
}

/** Changes what every page says, and no PDF. */
export function setTitle(root: string, title: string): void {
  writeFileSync(join(root, 'hongtou.config.ts'), `export default { title: '${title}' };\n`);
}

/** Changes a word in one clause of a document from the middle of the list, in its transcript and in its source. */
export function editClause(root: string): string {
  const folders = readdirSync(join(root, 'documents')).filter((name) => !name.endsWith('.yaml'));
  const id = folders[folders.length >> 1] ?? '';
  const [transcript, source] = ['transcript.txt', 'notice.mdx'].map((name) =>
    join(root, 'documents', id, name),
  ) as [string, string];
  const before = readFileSync(transcript, 'utf8');
  const after = before.replace('应当', '必须');
  writeFileSync(transcript, after);
  const text = readFileSync(source, 'utf8').replace('应当', '必须');
  writeFileSync(source, text.replace(sumOf(before), sumOf(after)));
  return id;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function filesIn(folder: string): { count: number; bytes: number } {
  const files = namesIn(folder);
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { count: files.length, bytes };
}

/** How many files of two folders are not the same. */
export function sameBytes(one: string, other: string): number {
  const names = new Set([...namesIn(one), ...namesIn(other)]);
  const read = (folder: string, name: string) => {
    const file = join(folder, name);
    return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : undefined;
  };
  return [...names].filter((name) => {
    const [a, b] = [read(one, name), read(other, name)];
    return !a || !b || !a.equals(b);
  }).length;
}

function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
