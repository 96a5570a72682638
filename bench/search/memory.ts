import { readdirSync, readFileSync } from 'node:fs';

/** Watches the memory of a process and all that it started, by Linux's own account; elsewhere it says 0. */
export function peakOf(pid: number): { peak: () => number; stop: () => void } {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, 100);
  return { peak: () => most, stop: () => clearInterval(watch) };
}

function residentOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of folders('/proc').filter((one) => /^\d+$/u.test(one)))
    parents.set(Number(name), Number(field(Number(name), 'PPid')));
  const mine = (one: number): boolean => one === pid || (one > 1 && mine(parents.get(one) ?? 0));
  return [...parents.keys()]
    .filter(mine)
    .reduce((sum, one) => sum + 1024 * Number.parseInt(field(one, 'VmRSS'), 10), 0);
}

function field(pid: number, name: string): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${name}:\\s*(\\d+)`, 'mu').exec(status)?.[1] ?? '0';
  } catch {
    return '0';
  }
}

function folders(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
