import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  hashLength,
  type OfflineFiles,
  type OfflineGroup,
  offlineListName,
} from './offline-files.ts';
import { workerScript } from './scripts.ts';

const workerName = 'sw.js';

/**
 * Lists every file of a finished site for the reader who keeps it, and writes the service worker
 * of exactly this list. To be called again whenever files have joined.
 */
export async function sealSite(outDir: string): Promise<void> {
  const files: OfflineFiles = {};
  for (const path of await pathsIn(outDir)) {
    const bytes = await readFile(join(outDir, path));
    files[path] = [sumOf(bytes), bytes.length, groupOf(path)];
  }
  const list = `${JSON.stringify(files)}\n`;
  await writeFile(join(outDir, offlineListName), list);
  await writeFile(join(outDir, workerName), await workerScript(sumOf(list)));
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== offlineListName && path !== workerName)
    .sort();
}

function sumOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, hashLength);
}

const core =
  /^(?:index\.html|(?:search|offline)\/index\.html|favicon\.svg|site\.webmanifest|scripts\/|_astro\/|fonts\/fonts\.css|search\/(?:search|more|index-data|names-data|text-\d)\.js)/u;

function groupOf(path: string): OfflineGroup {
  if (core.test(path)) return 'core';
  if (path.endsWith('.woff2')) return 'font';
  const isCopy = /\.(?:pdf|json|xml)$/u.test(path) || /^([^/]+)\/\1\.html$/u.test(path);
  return isCopy ? 'copy' : 'page';
}
