import type { OpenPagefind, Pagefind } from './look-up.ts';
import { readWith } from './world.ts';

/** Gives Pagefind to the search script. @param createInstance Pagefind's own */
export function offerPagefind(
  createInstance: (options: { basePath: string; noWorker: boolean }) => Pagefind,
): void {
  const openPagefind: OpenPagefind = (read) => {
    readWith(read);
    return createInstance({ basePath: '/pagefind/', noWorker: true });
  };
  Object.assign(globalThis, { hongtouPagefind: openPagefind });
}
