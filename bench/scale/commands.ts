import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, measured } from '../print/measure.ts';

export type { Measured };

export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

/** An hour, in milliseconds. */
const limit = 3_600_000;

/** Runs one of our commands on an archive, as a user does. */
export function hongtou(command: string, root: string, ...args: string[]): Promise<Measured> {
  const program = [process.execPath, join(project, 'hongtou.mjs')];
  return run([...program, command, '--root', root, '--quiet', ...args], project);
}

export function run(command: readonly string[], cwd: string): Promise<Measured> {
  return measured(command, { env: process.env, cwd, limit });
}

/** @throws Error where it did not end well: there is nothing to measure then */
export function ran({ code }: Measured): void {
  if (code !== 0) throw new Error(`a command ended with ${code ?? 'no code in time'}`);
}
