import { createHash } from 'node:crypto';
import type { Drawing } from './drawing/draw.ts';
import {
  hashLength,
  type OfflineFiles,
  type OfflineGroup,
  offlineListName,
} from './offline-files.ts';
import { workerScript } from './scripts.ts';

const workerName = 'sw.js';

/** A file of the site, without its bytes. */
interface FileFacts {
  bytes: number;
  /** Hex. */
  sha256: string;
}

/**
 * Lists every file of a finished site for the reader who keeps it, and makes the service worker of exactly this list.
 * @param site by path
 */
export async function sealOf(
  site: ReadonlyMap<string, FileFacts>,
  drawing: Pick<Drawing, 'scripts'>,
): Promise<Map<string, string>> {
  const files: OfflineFiles = {};
  const paths = [...site.keys()].filter((path) => path !== offlineListName && path !== workerName);
  const documents = documentsOf(paths);
  for (const path of paths.sort()) {
    const { bytes = 0, sha256 = '' } = site.get(path) ?? {};
    files[path] = [sha256.slice(0, hashLength), bytes, groupOf(path, documents)];
  }
  const list = `${JSON.stringify(files)}\n`;
  const version = createHash('sha256').update(list).digest('hex').slice(0, hashLength);
  return new Map([
    [offlineListName, list],
    [workerName, await workerScript(drawing, version)],
  ]);
}

const core =
  /^(?:index\.html|(?:search|offline)\/index\.html|favicon\.svg|site\.webmanifest|scripts\/|_astro\/|fonts\/fonts\.css|search\/(?:search|more|index-data|names-data|text-\d)\.js)/u;

const oneFile = /^([^/]+)\/\1\.html$/u;

/** Folders of the documents: each holds an edition in one file of its own name. */
function documentsOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => oneFile.exec(path)?.[1] ?? []));
}

function groupOf(path: string, documents: ReadonlySet<string>): OfflineGroup {
  if (core.test(path)) return 'core';
  if (path.endsWith('.woff2')) return 'font';
  const [folder = '', part] = path.split('/');
  if (folder === 'search') return 'record';
  if (oneFile.test(path) || /\.(?:pdf|json|xml)$/u.test(path)) return 'copy';
  if (folder === 'en') return 'english';
  if (!documents.has(folder)) return 'page';
  if (path.endsWith('.txt')) return 'copy';
  return /^(?:facsimile|plots|compare)$/u.test(part ?? '') ? 'page' : 'record';
}
