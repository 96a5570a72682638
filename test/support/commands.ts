import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Starts `hongtou` as a user's shell would, in a locale of the test's choosing. */
export function startHongtou(args: readonly string[], env: Record<string, string> = {}) {
  const process_ = spawn(process.execPath, ['scripts/hongtou.ts', ...args], {
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { process: process_, ended: collect(process_) };
}

/** Starts the live site, and says where it is. Astro would take the test's own environment for its own and draw nothing. */
export async function startLive(args: readonly string[]) {
  const running = startHongtou(['dev', ...args], { NODE_ENV: '', VITEST: '' });
  const address = await new Promise<string>((resolve, reject) => {
    running.process.stderr?.on('data', (chunk) => {
      const found = /http:\/\/\S+?\//u.exec(String(chunk))?.[0];
      if (found) resolve(found);
    });
    void running.ended.then(({ err }) => reject(new Error(err)));
  });
  const stop = async (): Promise<void> => {
    running.process.kill('SIGINT');
    await running.ended;
  };
  return { address, stop };
}

export function hongtou(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return startHongtou(args, env).ended;
}

function collect(running: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  running.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  running.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => running.on('close', (code) => resolve({ code, out, err })));
}

/** A folder of its own that holds the small archive of the rules' tests. */
export function smallArchiveFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-archive-'));
  cpSync('test/rules/base', root, { recursive: true });
  return root;
}
