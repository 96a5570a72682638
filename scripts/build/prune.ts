import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const day = 24 * 60 * 60 * 1000;
/** What no build has used for so long, in milliseconds, goes. */
const longest = 30 * day;

/** Notes that a file or folder of the cache was used; once a day is enough. */
export function noteUse(path: string, now = Date.now()): void {
  try {
    if (now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // In a cache that others share it may be theirs, or gone by now; then it is made again some day.
  }
}

/** Throws away what has not been used for long, and what was never finished; once a day is enough. */
export function prune(cacheDir: string, now = Date.now()): void {
  const mark = join(cacheDir, 'pruned');
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < day) return;
  const dealt = ['results', 'read', 'slices', 'grams'].flatMap((name) =>
    entriesOf(join(cacheDir, name)),
  );
  const isUnfinished = (path: string): boolean => basename(path).startsWith('aside-');
  const unfinished = [...dealt.filter(isUnfinished), ...entriesOf(cacheDir).filter(isHalf)];
  const kept = dealt.filter((path) => !isUnfinished(path)).flatMap(entriesOf);
  throwOlder(unfinished, now - day);
  throwOlder([...kept, ...entriesOf(join(cacheDir, 'programs'))], now - longest);
  writeFileSync(mark, '');
  utimesSync(mark, now / 1000, now / 1000);
}

/** A file that was being written when a build ended. */
function isHalf(path: string): boolean {
  return /\.[\da-f]{8}-[\da-f-]{27}$/u.test(path);
}

function entriesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name));
}

function throwOlder(paths: readonly string[], oldest: number): void {
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
