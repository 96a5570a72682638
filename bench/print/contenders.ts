import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPeers } from '../peers.ts';

export interface Job {
  /** Folder of the project. */
  root: string;
  factor: number;
  html: string;
  out: string;
}

export interface Contender {
  name: string;
  command: (job: Job) => string[];
}

export interface Tools {
  /** Folder into which the peers are installed. */
  folder: string;
  /** Executable of the browser that all share. */
  browser: string;
  /** Starts our own, compiled and run as set-up does it for a build. */
  start: string[];
  say: (line: string) => void;
}

const versions = { 'pagedjs-cli': '0.4.3', '@vivliostyle/cli': '11.3.3' };

/** Installs the peers where they are not, and leaves out whom this machine cannot have. */
export function contendersWith({ folder, browser, start, say }: Tools): Contender[] {
  try {
    installPeers(folder, versions, say);
  } catch (error) {
    say(String(error));
  }
  if (process.getuid?.() === 0 && !existsSync('/usr/bin/weasyprint'))
    run('apt-get', ['install', '--yes', '--quiet=2', 'weasyprint'], say);
  const bin = (name: string) => join(folder, 'node_modules/.bin', name);
  const node = process.execPath;
  const peers: (Contender & { program: string })[] = [
    {
      name: 'pagedjs-cli',
      program: bin('pagedjs-cli'),
      command: ({ html, out }) => [
        ...[node, bin('pagedjs-cli'), html, '-o', out, '-t', '1200000'],
        ...['--browserArgs', '--no-sandbox,--allow-file-access-from-files'],
      ],
    },
    {
      name: '@vivliostyle/cli',
      program: bin('vivliostyle'),
      command: ({ html, out }) => [
        ...[node, bin('vivliostyle'), 'build', html, '-o', out, '--timeout', '1200'],
        ...['--executable-browser', browser],
      ],
    },
    {
      name: 'weasyprint',
      program: '/usr/bin/weasyprint',
      command: ({ html, out }) => ['/usr/bin/weasyprint', html, out],
    },
  ];
  return [
    ours('hongtou, archive edition checked', 'archive', start),
    ours('hongtou, all editions checked', 'all', start),
    {
      name: 'Chromium page.pdf',
      command: ({ root, html, out }) => [node, join(root, 'bench/print/chromium.ts'), html, out],
    },
    ...peers.filter(({ name, program }) => {
      if (!existsSync(program)) say(`${name} 没有装上，不比 / not installed, left out`);
      return existsSync(program);
    }),
  ];
}

function ours(name: string, editions: 'archive' | 'all', start: string[]): Contender {
  return {
    name,
    command: ({ root, factor, out }) => [...start, root, `${factor}`, out, editions],
  };
}

function run(program: string, args: readonly string[], say: (line: string) => void): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) say(`${program} ${args.join(' ')}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}
