import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    lock: join(work, 'lock'),
    state: join(work, 'state.json'),
  };
}

export function distOf(root: string): string {
  return paths(root).dist;
}

export function stateFileOf(root: string): string {
  return paths(root).state;
}

/**
 * Lends an empty folder to build in. What `use` leaves in it becomes `dist/` when `use` says so; otherwise,
 * and when anything goes wrong on the way, the last good `dist/` stays as it was.
 */
export async function withStaging<T>(
  root: string,
  use: (next: string) => Promise<{ keep: boolean; value: T }>,
): Promise<T> {
  const release = lock(root);
  const { next } = paths(root);
  const discard = (): void => {
    rmSync(next, { recursive: true, force: true, maxRetries: 3 });
    release();
  };
  const forget = onInterrupt(discard);
  try {
    mkdirSync(next, { recursive: true });
    const { keep, value } = await use(next);
    if (keep) moveIntoPlace(root);
    return value;
  } finally {
    forget();
    discard();
  }
}

function moveIntoPlace(root: string): void {
  const { dist, next, last } = paths(root);
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true, maxRetries: 3 });
}

/** Puts right what a killed build left: `dist/` is the old one or the new one, never half of each. */
export function recover(root: string): void {
  const { work, dist, next, last } = paths(root);
  if (!existsSync(work) || holderOf(root) !== undefined) return;
  if (existsSync(last) && !existsSync(dist)) renameSync(last, dist);
  for (const left of [last, next]) rmSync(left, { recursive: true, force: true, maxRetries: 3 });
}

/** @throws EnvironmentError while another build of the same folder is under way */
function lock(root: string): () => void {
  const { work, lock: file } = paths(root);
  mkdirSync(work, { recursive: true });
  recover(root);
  const holder = holderOf(root);
  if (holder !== undefined) throw busy(holder);
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw busy(holderOf(root));
    // A full disk lets a file be made, but nothing be written into it.
    rmSync(file, { force: true });
    throw error;
  }
  return () => rmSync(file, { force: true });
}

/** The live process that holds the lock; a dead one's lock is taken away. */
function holderOf(root: string): number | undefined {
  const { lock: file } = paths(root);
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').trim());
  if (pid > 0 && pid !== process.pid && isAlive(pid)) return pid;
  rmSync(file, { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
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
