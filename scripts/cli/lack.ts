import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../../src/document/errors.ts';
import type { Words } from '../../src/document/problem.ts';

interface Reason extends Words {
  /** What shows it, for a path in quotation marks or for none. */
  command: (path: string) => string;
}

const room = (path: string) => `df -h ${path}`.trim();
const rights = (path: string) => `ls -ld ${path}`.trim();
const limit = () => 'ulimit -n';

const reasons: Record<string, Reason> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full', command: room },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up', command: room },
  EACCES: { zh: '没有权限', en: 'no permission', command: rights },
  EPERM: { zh: '没有权限', en: 'no permission', command: rights },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only', command: rights },
  EADDRINUSE: { zh: '端口已被占用', en: 'the port is in use', command: () => 'ss -ltnp' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files', command: limit },
};

/** An error of the system, as Node gives it or as a bundler hands it on. */
interface Fault extends Error {
  code?: unknown;
  syscall?: unknown;
  /** The system's code, where a bundler has put its own in its place. */
  pluginCode?: unknown;
  path?: unknown;
  /** What was being written, where `path` was being read. */
  dest?: unknown;
  errors?: unknown;
}

/** A failure of the file system that is the machine's, as an EnvironmentError; otherwise undefined. */
export function lackOf(error: unknown): EnvironmentError | undefined {
  for (const fault of faultsIn(error)) {
    const reason = reasons[codeOf(fault)];
    if (reason) return lack(fault, reason);
  }
  return undefined;
}

/** Of folders that it may not make, Node says only that those above them are not there. */
function codeOf({ pluginCode, code, syscall, path }: Fault): string {
  if (code !== 'ENOENT' || syscall !== 'mkdir') return String(pluginCode ?? code);
  try {
    accessSync(nearest(String(path)), constants.W_OK);
    return code;
  } catch (error) {
    return String((error as Fault).code);
  }
}

/** The error, and all that it gathers or comes from. */
function faultsIn(error: unknown): Fault[] {
  if (!(error instanceof Error)) return [];
  const { errors, cause }: Fault = error;
  const gathered = Array.isArray(errors) ? errors.flatMap(faultsIn) : [];
  return [error, ...gathered, ...faultsIn(cause)];
}

function lack(fault: Fault, { zh, en, command }: Reason): EnvironmentError {
  const path = String(fault.dest ?? fault.path ?? '');
  return new EnvironmentError({
    step:
      fault.code === 'EADDRINUSE'
        ? { zh: '开端口', en: 'opening the port' }
        : { zh: `读写文件 ${path}`.trim(), en: `reading or writing ${path}`.trim() },
    reason: { zh, en },
    command: command(path && `'${nearest(path)}'`),
    cause: fault,
  });
}

/** The path or the first folder above it that is there: what a build leaves half done is gone by now. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
