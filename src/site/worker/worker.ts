/// <reference lib="webworker" />
import type { OfflinePack, OfflineRequest, OfflineState } from '../offline-files.ts';
import { type Kept, keptBefore, openKept } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

/*
 * Keeps the site readable without a network. All that is kept belongs to one build: each file is
 * compared with the sum in that build's list, and a new build is prepared beside the old one and
 * takes over only when no page of the old one is open.
 */

const { scope } = self.registration;
/** Pages that came from a newer build than this worker: they and what they load are left to the network. */
const newer = new Set<string>();

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || newer.has(clientId)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(request, resultingClientId));
  else event.respondWith(answer(request));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const tell = (state: OfflineState) => port?.postMessage(state);
  event.waitUntil(act(event.data as OfflineRequest, tell));
});

async function install(): Promise<void> {
  const kept = await openKept(scope);
  const before = await keptBefore(scope);
  await kept.take([...kept.core(), ...before.paths()], before);
}

async function activate(): Promise<void> {
  const kept = await openKept(scope);
  await kept.forgetOthers();
  await self.clients.claim();
}

async function navigate(request: Request, client: string): Promise<Response> {
  if (await handOver()) return new Response('', { headers: { Refresh: '0' } });
  const kept = await openKept(scope);
  const found = await kept.find(request.url);
  if (found) return found;
  try {
    const response = await fetch(request);
    if (!(await kept.put(request.url, response))) {
      newer.add(client);
      await self.registration.update();
    }
    return response;
  } catch {
    const page = encodeURIComponent(request.url.slice(scope.length));
    return Response.redirect(`${scope}offline/index.html?page=${page}`);
  }
}

/** Lets a build that is ready take over, if this page is the only one open. */
async function handOver(): Promise<boolean> {
  const { waiting } = self.registration;
  if (!waiting || (await self.clients.matchAll({ type: 'window' })).length > 1) return false;
  waiting.postMessage({ ask: 'take over' } satisfies OfflineRequest);
  return true;
}

async function answer(request: Request): Promise<Response> {
  const kept = await openKept(scope);
  const found = await kept.find(request.url);
  if (found) return found;
  const response = await fetch(request);
  await kept.put(request.url, response);
  return response;
}

async function act(request: OfflineRequest, tell: (state: OfflineState) => void): Promise<void> {
  if (request.ask === 'take over') return self.skipWaiting();
  const kept = await openKept(scope);
  if (request.ask === 'keep')
    await kept.take(request.urls.flatMap((url) => kept.pathOf(url) ?? []));
  if (request.ask === 'forget') await kept.forget();
  if (request.ask === 'save') await save(kept, request.packs, tell);
  else tell(await kept.state());
}

async function save(
  kept: Kept,
  packs: readonly OfflinePack[],
  tell: (state: OfflineState) => void,
): Promise<void> {
  try {
    for (const some of kept.portions(packs)) {
      await kept.take(some);
      tell({ ...(await kept.state()), saving: 'on' });
    }
    tell({ ...(await kept.state()), saving: 'done' });
  } catch {
    tell({ ...(await kept.state()), saving: 'failed' });
  }
}
