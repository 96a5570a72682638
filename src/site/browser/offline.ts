import type { OfflineRequest } from '../offline-files.ts';

/** Keeps the site for reading without a network, where it comes over one. A folder needs no keeping. */
export function setUpOffline(scriptUrl: string): void {
  if (!location.protocol.startsWith('http')) return;
  const root = new URL('..', scriptUrl).href;
  addManifest(root);
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    keep(root).catch(() => undefined); // The page works as well without; the page on offline use says why.
  });
}

/** By script, since a browser that opens the page from a folder may not read it. */
function addManifest(root: string): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${root}site.webmanifest`;
  document.head.append(link);
}

/** This page and what it loaded came before the worker did. */
async function keep(root: string): Promise<void> {
  await navigator.serviceWorker.register(`${root}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const request: OfflineRequest = { ask: 'keep', urls: [location.href, ...loaded] };
  active?.postMessage(request);
}
