import { EnvironmentError } from '../../src/document/errors.ts';
import type { Words } from '../../src/document/problem.ts';

const reasons: Record<string, Words> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
  EACCES: { zh: '没有写的权限', en: 'no permission to write' },
  EPERM: { zh: '没有写的权限', en: 'no permission to write' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
};

/** A failure of the file system that is the machine's, as an EnvironmentError; otherwise undefined. */
export function lackOf(error: unknown): EnvironmentError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const reason = reasons[String(error.code)];
  if (!reason) return undefined;
  const path = 'path' in error ? String(error.path) : '.';
  return new EnvironmentError({
    step: { zh: `写 ${path}`, en: `writing ${path}` },
    reason,
    command:
      error.code === 'ENOSPC' || error.code === 'EDQUOT' ? `df -h ${path}` : `ls -ld ${path}`,
    cause: error,
  });
}
