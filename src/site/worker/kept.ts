/// <reference lib="webworker" />
import {
  hashLength,
  type OfflineFiles,
  type OfflinePack,
  type OfflineState,
  offlineListName,
  offlinePacks,
} from '../offline-files.ts';

/** Beginning of the sum of this build's list; the build writes it in. */
declare const siteVersion: string;

/** Files that are fetched at once. */
const portion = 16;

/** The files of one build that this browser keeps. */
export class Kept {
  readonly #scope: string;
  readonly #cache: Cache;
  readonly #files: OfflineFiles;

  constructor(scope: string, cache: Cache, files: OfflineFiles) {
    this.#scope = scope;
    this.#cache = cache;
    this.#files = files;
  }

  /** Path in the site of an address, where the build has it. */
  pathOf(url: string): string | undefined {
    const { origin, pathname } = new URL(url);
    const path = decodeURIComponent((origin + pathname).slice(this.#scope.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return file in this.#files ? file : undefined;
  }

  core(): string[] {
    return Object.keys(this.#files).filter((path) => this.#files[path]?.[2] === 'core');
  }

  /** The files of some packs, some at a time. */
  portions(packs: readonly OfflinePack[]): string[][] {
    const groups = new Set<string | undefined>(['core', ...packs]);
    const all = Object.keys(this.#files).filter((path) => groups.has(this.#files[path]?.[2]));
    return Array.from({ length: Math.ceil(all.length / portion) }, (_, i) =>
      all.slice(i * portion, (i + 1) * portion),
    );
  }

  async find(url: string): Promise<Response | undefined> {
    const path = this.pathOf(url);
    return path === undefined ? undefined : await this.#cache.match(this.#address(path));
  }

  /** Keeps what the network gave, if it is the file of this build. A file that the build does not know is no other build's. */
  async put(url: string, response: Response): Promise<boolean> {
    const path = this.pathOf(url);
    if (path === undefined) return true;
    if (!response.ok || !(await this.#isRight(path, response.clone()))) return false;
    if (this.#files[path]?.[2] !== 'copy')
      await this.#cache.put(this.#address(path), response.clone());
    return true;
  }

  /** Takes files into keeping, from an older build where they are the same. Fails where one is missing or of another build. */
  async take(paths: readonly string[], before?: KeptBefore): Promise<void> {
    const wanted = [...new Set(paths)].filter((path) => path in this.#files);
    for (let i = 0; i < wanted.length; i += portion)
      await Promise.all(wanted.slice(i, i + portion).map((path) => this.#takeOne(path, before)));
  }

  async #takeOne(path: string, before?: KeptBefore): Promise<void> {
    const address = this.#address(path);
    if (await this.#cache.match(address)) return;
    const same = await before?.find(path, this.#files[path]?.[0]);
    const response = same ?? (await fetch(address, { cache: 'no-cache' }));
    if (!response.ok || !(await this.#isRight(path, response.clone())))
      throw new Error(`${path} is not of this build`);
    await this.#cache.put(address, response);
  }

  async #isRight(path: string, response: Response): Promise<boolean> {
    return (await sumOf(await response.arrayBuffer())) === this.#files[path]?.[0];
  }

  async paths(): Promise<string[]> {
    const requests = await this.#cache.keys();
    return requests.flatMap(({ url }) => this.pathOf(url) ?? []);
  }

  async state(): Promise<OfflineState> {
    const entries = Object.values(this.#files);
    const bytesOf = (some: typeof entries) => some.reduce((sum, [, bytes]) => sum + bytes, 0);
    const sizeOf = (pack: OfflinePack) =>
      bytesOf(entries.filter(([, , is]) => (is === 'core' ? 'record' : is) === pack));
    const kept = await this.paths();
    const pages = kept.filter(
      (path) => path.endsWith('.html') && this.#files[path]?.[2] !== 'copy',
    );
    return {
      bytes: Object.fromEntries(
        offlinePacks.map((pack) => [pack, sizeOf(pack)]),
      ) as OfflineState['bytes'],
      keptBytes: bytesOf(
        kept.flatMap((path) => [this.#files[path]].filter((one) => one !== undefined)),
      ),
      keptFiles: kept.length,
      files: entries.length,
      pages: pages.sort(),
    };
  }

  /** Lets go of all but what the site itself needs. */
  async forget(): Promise<void> {
    const core = new Set(this.core());
    for (const path of await this.paths())
      if (!core.has(path)) await this.#cache.delete(this.#address(path));
  }

  async forgetOthers(): Promise<void> {
    for (const name of await cachesOf(this.#scope))
      if (name !== cacheName(this.#scope, siteVersion)) await caches.delete(name);
  }

  #address(path: string): string {
    return this.#scope + path.split('/').map(encodeURIComponent).join('/');
  }
}

/** What older builds kept. */
export interface KeptBefore {
  paths: () => string[];
  /** A file with that sum. */
  find: (path: string, sum: string | undefined) => Promise<Response | undefined>;
}

let opened: Promise<Kept> | undefined;

/** This build's files. The list is fetched once and then kept; a list of another build fails. */
export function openKept(scope: string): Promise<Kept> {
  opened ??= open(scope).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(scope: string): Promise<Kept> {
  const cache = await caches.open(cacheName(scope, siteVersion));
  const address = scope + offlineListName;
  const list = (await cache.match(address)) ?? (await fetch(address, { cache: 'no-cache' }));
  const text = await list.clone().text();
  if ((await sumOf(new TextEncoder().encode(text).buffer)) !== siteVersion)
    throw new Error('the list is of another build');
  await cache.put(address, list);
  return new Kept(scope, cache, JSON.parse(text) as OfflineFiles);
}

export async function keptBefore(scope: string): Promise<KeptBefore> {
  const names = (await cachesOf(scope)).filter((name) => name !== cacheName(scope, siteVersion));
  const builds = await Promise.all(names.map((name) => buildIn(scope, name)));
  return {
    paths: () => builds.flatMap(({ paths }) => paths),
    async find(path, sum) {
      const build = builds.find(
        ({ files, paths }) => files[path]?.[0] === sum && paths.includes(path),
      );
      return await build?.cache.match(scope + path.split('/').map(encodeURIComponent).join('/'));
    },
  };
}

async function buildIn(scope: string, name: string) {
  const cache = await caches.open(name);
  const list = await cache.match(scope + offlineListName);
  const files = list ? ((await list.json()) as OfflineFiles) : {};
  const kept = new Kept(scope, cache, files);
  return { cache, files, paths: await kept.paths() };
}

/** One for each build; the scope keeps apart several sites on one host. */
function cacheName(scope: string, version: string): string {
  return `hongtou ${scope} ${version}`;
}

async function cachesOf(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(`hongtou ${scope} `));
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, hashLength);
}
