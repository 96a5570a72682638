import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Exit code; undefined where it was ended for taking too long. */
  code: number | undefined;
  seconds: number;
  /** Most memory of the process and all below it at once, in MB; shared memory counts once. */
  megabytes: number;
}

/** In milliseconds, at least. */
const every = 250;
/** Looking at the memory of a large program takes its time, and keeps it waiting: no more than a twentieth of the whole. */
const share = 20;

/** Runs a program with all that it starts, and measures it. @param limit in milliseconds */
export async function measured(
  command: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd: string; limit: number },
): Promise<Measured> {
  const [program = '', ...args] = command;
  const { env, cwd, limit } = options;
  const began = performance.now();
  const child = spawn(program, args, { env, cwd, stdio: 'ignore', detached: true });
  let most = 0;
  const stopLooking = again(() => {
    most = Math.max(most, memoryBelow(child.pid ?? 0));
  });
  let late = false;
  const ending = setTimeout(() => {
    late = true;
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, limit);
  const code = await new Promise<number>((done) => {
    child.on('error', () => done(127));
    child.on('close', (status) => done(status ?? 1));
  });
  stopLooking();
  clearTimeout(ending);
  const seconds = (performance.now() - began) / 1000;
  return { code: late ? undefined : code, seconds, megabytes: most / 1024 };
}

/** Looks again and again. @returns ends it */
function again(look: () => void): () => void {
  let timer = setTimeout(next, every);
  function next(): void {
    const began = performance.now();
    look();
    timer = setTimeout(next, Math.max(every, share * (performance.now() - began)));
  }
  return () => clearTimeout(timer);
}

/** In kB. */
function memoryBelow(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  );
  const below = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(below).reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function parentOf(pid: string): number {
  return Number(/\) \S (\d+)/u.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);
}

function memoryOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
