import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';
import { findProgram, type Program } from '../../scripts/outside/programs.ts';

/** A `describe` that is not run, and counts as not run, where the machine lacks one of the programs. */
export function describeWith(...programs: Program[]) {
  return describe.runIf(programs.every((program) => findProgram(program)));
}

/** @returns standard output @throws where the program's exit code is not 0 */
export function run(program: Program, ...args: string[]): string {
  const path = findProgram(program) ?? program;
  return execFileSync(path, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
