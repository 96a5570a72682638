import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** They are given the browser that all share. */
const withoutDownloads = { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };

/**
 * Installs peers into a folder of their own, so that the project does not carry them; once for the same versions.
 * @throws Error where npm cannot install them
 */
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
  const env = { ...process.env, ...withoutDownloads };
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, env });
}
