import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs peers into a folder of their own, so that the project does not carry them; once for the same versions. */
export function installPeers(
  folder: string,
  dependencies: Record<string, string>,
  say: (line: string) => void,
): void {
  mkdirSync(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies });
  const file = join(folder, 'package.json');
  const there = existsSync(file) && readFileSync(file, 'utf8') === wanted;
  if (there && existsSync(join(folder, 'node_modules'))) return;
  say(`installing the peers into ${folder}`);
  writeFileSync(file, wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
}
