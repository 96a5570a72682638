import type { SearchIndex, SearchNames } from './data.ts';
import type { Source } from './engine.ts';
import { once } from './once.ts';

declare global {
  interface Window {
    /** Called by the files of the index, which are scripts because a folder serves nothing else. */
    hongtouSearchData?: (name: string, json: string) => void;
  }
}

/** Reads a script that stands beside the search script. */
export function loadScript(name: string, scriptUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`${name}.js`, scriptUrl).href;
    script.onerror = () => {
      script.remove();
      reject(new Error(`cannot load ${script.src}`));
    };
    script.onload = () => {
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
}

/** The files of the index that stand beside the search script. */
export function filesBeside(scriptUrl: string): Source {
  const received = new Map<string, string>();
  window.hongtouSearchData = (name, json) => received.set(name, json);
  const files = new Map<string, () => Promise<unknown>>();
  const file = (name: string): Promise<unknown> => {
    const reading = files.get(name) ?? once(() => read(name, scriptUrl, received));
    files.set(name, reading);
    return reading();
  };
  return {
    file,
    index: () => file('index-data') as Promise<SearchIndex>,
    names: () => file('names-data') as Promise<SearchNames>,
  };
}

/** @returns what the file holds; the promise fails where the file is missing */
async function read(
  name: string,
  scriptUrl: string,
  received: Map<string, string>,
): Promise<unknown> {
  await loadScript(name, scriptUrl);
  const json = received.get(name);
  received.delete(name);
  if (json === undefined) throw new Error(`${name}.js holds no data`);
  return JSON.parse(json);
}
