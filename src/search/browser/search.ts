import { find, findFirst } from './find.ts';
import type { More } from './later.ts';
import { filesBeside, loadScript } from './load.ts';
import { once } from './once.ts';
import { openEngine } from './open.ts';
import { hitAddress } from './page/address.ts';
import { type Finder, setUpPage } from './page/page.ts';
import type { OpenPagefind } from './pagefind/look-up.ts';
import { offer } from './public.ts';

declare global {
  interface Window {
    /** Given by `more.js`. */
    hongtouSearchMore?: More;
  }
}

const scriptUrl = (document.currentScript as HTMLScriptElement).src;
const more = once(async (): Promise<More> => {
  await loadScript('more', scriptUrl);
  if (!window.hongtouSearchMore) throw new Error('more.js is not whole');
  return window.hongtouSearchMore;
});
const pagefind = once(async (): Promise<OpenPagefind> => {
  await loadScript('pagefind', scriptUrl);
  if (!window.hongtouPagefind) throw new Error('pagefind.js is not whole');
  return window.hongtouPagefind;
});
const open = once(() =>
  openEngine(filesBeside(scriptUrl), async () => (await more()).openIndexed(pagefind)),
);
const root = new URL('..', scriptUrl).href;
const finder: Finder = {
  open,
  more,
  root,
  to: (hit, owner) => hitAddress(hit, owner, root),
  find: async (query, options = {}) =>
    find(await open(), query, options, async () => (await more()).beyond),
  findFirst: async (query, most, pace) => findFirst(await open(), query, most, pace),
};

offer(finder);

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) setUpPage(page, finder);
