import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram, packagesOf, programs } from './programs.ts';

/** As root on Debian, installs what is missing; elsewhere leaves the machine as it is. Says what it does. */
export function installPrograms(say: (line: string) => void): void {
  const missing = programs.filter((program) => !findProgram(program));
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (missing.length === 0 || !debian) return;
  const packages = [...new Set(missing.flatMap(packagesOf))];
  say(`准备：用 apt 安装 ${packages.join(' ')} / set-up: installing by apt`);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const failed = [['update'], install].find((args) => !apt(args, say));
  if (failed) say(`apt-get ${failed.join(' ')} 未能完成 / failed`);
}

function apt(args: readonly string[], say: (line: string) => void): boolean {
  const { status, stderr } = spawnSync('apt-get', ['--quiet=2', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  });
  if (status !== 0) say(stderr.trim());
  return status === 0;
}
