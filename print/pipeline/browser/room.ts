import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { EnvironmentError } from '../../../src/document/errors.ts';

/** Bytes. With less for its profile and its shared memory, the browser fails in a new way each time. */
const temporaryRoom = 64 * 2 ** 20;

/** @throws EnvironmentError where the temporary folder is too full for a browser */
export function ensureRoom(): void {
  const folder = tmpdir();
  const room = roomIn(folder);
  if (room >= temporaryRoom) return;
  const megabytes = (bytes: number) => `${Math.floor(bytes / 2 ** 20)} MB`;
  const [left, least] = [megabytes(room), megabytes(temporaryRoom)];
  throw new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: {
      zh: `临时文件夹 ${folder} 只剩 ${left}，至少要 ${least}`,
      en: `the temporary folder ${folder} has ${left} left and needs ${least}`,
    },
    command: `df -h '${folder}'`,
  });
}

/** In bytes. */
function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
