import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { distOf, recover } from '../build/dist.ts';
import { UsageError } from '../cli/outcome.ts';
import { rootOf } from '../config.ts';
import type { Run } from './run.ts';

/** Serves `dist/site` as a plain static host does, until it is interrupted. */
export const preview: Run = async (request, voice) => {
  const root = rootOf(request);
  recover(root);
  const site = join(distOf(root), 'site');
  if (!existsSync(join(site, 'index.html'))) {
    throw new UsageError({
      zh: '还没有 dist/site。先执行 npm run build',
      en: 'no dist/site yet; run npm run build first',
    });
  }
  const serve = sirv(site, { dev: true, etag: true });
  const server = createServer((incoming, answer) => {
    const folder = folderWithoutSlash(site, incoming.url ?? '/');
    if (folder) return void answer.writeHead(301, { Location: folder }).end();
    serve(incoming, answer, () => {
      answer.writeHead(404).end();
    });
  });
  server.listen(Number(request.values.port ?? 0), '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  voice.progress({ zh: `Ctrl+C 结束。${address}`, en: `Ctrl+C ends. ${address}` });
  await once(server, 'close');
  return { problems: [], summary: { zh: '已结束。', en: 'ended.' }, data: { address } };
};

/** As hosts do, so that the links of the page in a folder start from the folder. */
function folderWithoutSlash(site: string, url: string): string | undefined {
  const { pathname, search } = new URL(url, 'http://127.0.0.1');
  if (pathname.endsWith('/')) return undefined;
  const isFolder = statSync(join(site, decodeURIComponent(pathname)), {
    throwIfNoEntry: false,
  })?.isDirectory();
  return isFolder ? `${pathname}/${search}` : undefined;
}
