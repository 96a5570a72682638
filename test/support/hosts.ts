import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProgram, type Program } from '../../scripts/outside/programs.ts';

/** A static host that serves a folder below a path. */
export interface Host {
  /** Such as http://127.0.0.1:8080 */
  origin: string;
  close: () => Promise<void>;
}

/** @param base path that begins and ends with a slash */
export type StartHost = (site: string, base: string) => Promise<Host>;

/** nginx, set up as docs/host.md says, security headers included. */
export const startNginx: StartHost = async (site, base) => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig({ folder, site, base, port }));
  const settings = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const server = start('nginx', settings);
  await answering(server, port);
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server, folder) };
};

/** `python3 -m http.server`, with the site copied to where the path leads. */
export const startPython: StartHost = async (site, base) => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-python-'));
  cpSync(site, join(folder, base), { recursive: true });
  const port = await freePort();
  const bind = ['--bind', '127.0.0.1', '--directory', folder];
  const server = start('python3', ['-m', 'http.server', `${port}`, ...bind]);
  await answering(server, port);
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server, folder) };
};

interface Setting {
  /** For nginx's own files. */
  folder: string;
  site: string;
  base: string;
  port: number;
}

function nginxConfig({ folder, site, base, port }: Setting): string {
  const [server = '', location = '', headers = ''] = blocksOf('docs/host.md');
  const atRoot = server.replace('/srv/hongtou/site', site).replace(/\}\s*$/u, `${headers}}`);
  const below = `server { listen 80; ${headers} ${location} }`
    .replace('/srv/hongtou/site', site)
    .replaceAll('/gongwen/', base);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; master_process off; pid ${folder}/pid; events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ${(base === '/' ? atRoot : below).replace('listen 80', `listen 127.0.0.1:${port}`)}
}`;
}

/** The pieces of nginx configuration that a page of the handbook shows. */
function blocksOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```nginx\n(.*?)^```$/gmsu)].map(([, block = '']) => block);
}

function start(program: Program, args: readonly string[]): ChildProcess {
  return spawn(findProgram(program) ?? program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** @throws what the server said, where it ends instead of answering */
async function answering(server: ChildProcess, port: number): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${server.spawnfile}: ${said}`);
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer) return;
    await setTimeout(50);
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  server.kill();
  await once(server, 'close');
  rmSync(folder, { recursive: true });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the machine has no port');
  return address.port;
}
