import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../../src/document/errors.ts';
import { onInterrupt } from '../cli/interrupt.ts';

/** Where a build puts its work, beside `dist/`, so that moving it into place is one rename. */
function paths(root: string) {
  const work = join(root, '.hongtou');
  return {
    work,
    dist: join(root, 'dist'),
    next: join(work, 'next'),
    last: join(work, 'last'),
    spare: join(work, 'spare'),
    lock: join(work, 'lock'),
    sums: join(work, 'sums.json'),
    index: join(work, 'index.json'),
    state: { dist: join(work, 'state.json'), spare: join(work, 'spare.json') },
  };
}

export function distOf(root: string): string {
  return paths(root).dist;
}

/** Where the sums of the sources are remembered. */
export function sumsFileOf(root: string): string {
  return paths(root).sums;
}

/** Where it is remembered how the index of search in `dist/` was made. */
export function indexFileOf(root: string): string {
  return paths(root).index;
}

/** Where it is said of `dist/`, and of the one before, what they were made from and hold. */
export function stateFilesOf(root: string): { dist: string; spare: string } {
  return paths(root).state;
}

/**
 * Lends a folder to build in. It may hold the `dist/` before the last, of which most will be right again; `use` sees to
 * it that nothing else stays. What `use` leaves in it becomes `dist/` when `use` says so; otherwise, and when anything goes wrong
 * on the way, the last good `dist/` stays as it was.
 */
export async function withStaging<T>(
  root: string,
  use: (next: string) => Promise<{ keep: boolean; value: T }>,
): Promise<T> {
  const release = lock(root);
  const { next, spare } = paths(root);
  const discard = (): void => {
    rmSync(next, { recursive: true, force: true, maxRetries: 3 });
    release();
  };
  const forget = onInterrupt(discard);
  try {
    if (isFolder(spare)) renameSync(spare, next);
    mkdirSync(next, { recursive: true });
    const { keep, value } = await use(next);
    if (keep) moveIntoPlace(root);
    return value;
  } finally {
    forget();
    discard();
  }
}

/** Most of the old `dist/` will be right in the next one too, and to remove it would take longer than to make that. */
function moveIntoPlace(root: string): void {
  const { dist, next, last, spare } = paths(root);
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(spare, { recursive: true, force: true, maxRetries: 3 });
  if (isFolder(last)) renameSync(last, spare);
  rmSync(last, { recursive: true, force: true, maxRetries: 3 });
}

/** A link is none: what it leads to belongs to somebody else. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Puts right what a killed build left: `dist/` is the old one or the new one, never half of each. */
export function recover(root: string): void {
  const { next, last, lock: file } = paths(root);
  if (![next, last, file].some((one) => existsSync(one))) return;
  const release = tryLock(root);
  if (!release) return;
  try {
    clearUp(root);
  } finally {
    release();
  }
}

/** Only under the lock: another build may be at work in the same folders. */
function clearUp(root: string): void {
  const { dist, next, last } = paths(root);
  if (existsSync(last) && !existsSync(dist)) renameSync(last, dist);
  for (const left of [last, next]) rmSync(left, { recursive: true, force: true, maxRetries: 3 });
}

/** @throws EnvironmentError while another build of the same folder is under way */
function lock(root: string): () => void {
  mkdirSync(paths(root).work, { recursive: true });
  const release = tryLock(root);
  if (!release) throw busy(holderOf(root));
  clearUp(root);
  return release;
}

/** @returns what gives the lock back; undefined where somebody else holds it */
function tryLock(root: string): (() => void) | undefined {
  const { lock: file } = paths(root);
  if (holderOf(root) !== undefined) return undefined;
  breakLock(root);
  const own = `${file}.${process.pid}`;
  try {
    // A lock that is there has its holder written in it from the first moment on.
    writeFileSync(own, `${process.pid}\n`);
    linkSync(own, file);
    return () => rmSync(file, { force: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** The live process that holds the lock. */
function holderOf(root: string): number | undefined {
  return liveIn(paths(root).lock);
}

function liveIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').trim());
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/** Takes away the lock of a dead process, and no other: somebody may have been faster and hold a new one. */
function breakLock(root: string): void {
  const { lock: file } = paths(root);
  const taken = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, taken);
    if (liveIn(taken) !== undefined) linkSync(taken, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(taken, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function busy(pid: number | undefined): EnvironmentError {
  return new EnvironmentError({
    step: { zh: '构建', en: 'build' },
    reason: {
      zh: `另一个构建正在进行（进程 ${pid ?? '?'}），等它结束再来`,
      en: `another build is under way (process ${pid ?? '?'}); try again when it has ended`,
    },
    command: `ps -p ${pid ?? ''}`,
  });
}
