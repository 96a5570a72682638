import { createServer, type RequestListener } from 'node:http';
import sirv from 'sirv';

/** A static host that can change its folder and go away, as hosts do. */
export interface SwitchableHost {
  /** Ends with a slash. */
  address: string;
  origin: string;
  show: (folder: string) => void;
  goAway: () => void;
  comeBack: () => void;
  /** Paths that were asked for since the last call. */
  asked: () => string[];
  close: () => void;
}

/** @param base path that begins and ends with a slash */
export async function startSwitchable(folder: string, base: string): Promise<SwitchableHost> {
  let serve: RequestListener = listenerFor(folder);
  let away = false;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (away) return request.socket.destroy();
    asked.push(url);
    request.url = url.slice(base.length - 1);
    if (url.startsWith(base)) return serve(request, response);
    response.writeHead(404).end();
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${at.port}`;
  return {
    origin,
    address: origin + base,
    show: (next) => {
      serve = listenerFor(next);
    },
    goAway: () => {
      away = true;
      server.closeAllConnections();
    },
    comeBack: () => {
      away = false;
    },
    asked: () => {
      const all = asked;
      asked = [];
      return all;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listenerFor(folder: string): RequestListener {
  const files = sirv(folder, { dev: true });
  return (request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    });
}
