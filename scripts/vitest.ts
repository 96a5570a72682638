import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReport, type Report } from './tally.ts';

/** Runs Vitest with its words on the terminal. @returns undefined where it gave no report */
export async function runVitest(args: readonly string[]): Promise<Report | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    await ended('vitest', ['run', ...reporters, ...args]);
    const json = await readFile(file, 'utf8').catch(() => undefined);
    return json === undefined ? undefined : parseReport(json);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ended(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => done());
  });
}
