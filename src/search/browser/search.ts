import type { Engine } from './engine.ts';
import { type FindOptions, find, type Hit } from './find.ts';
import { filesBeside, loadScript } from './load.ts';
import type { More } from './more.ts';
import { once } from './once.ts';
import { openEngine } from './open.ts';
import { type Finder, setUpPage } from './page/page.ts';

/** A hit as other scripts see it. */
interface PublicHit {
  /** Clause. */
  id: string;
  /** Document. */
  document: string;
  /** Where the clause stands, e.g. 附件 1　二（三十）团中央. */
  title: string;
  /** How it was found, where the query itself does not stand in it. */
  by?: string;
}

declare global {
  interface Window {
    hongtou?: { search: (query: string, options?: FindOptions) => Promise<PublicHit[]> };
  }
}

const scriptUrl = (document.currentScript as HTMLScriptElement).src;
const open = once(() => openEngine(filesBeside(scriptUrl)));
const more = once(async (): Promise<More> => {
  await loadScript('more', scriptUrl);
  if (!window.hongtouSearchMore) throw new Error('more.js is not whole');
  return window.hongtouSearchMore;
});
const finder: Finder = {
  root: new URL('..', scriptUrl).href,
  open,
  more,
  find: async (query, options = {}) =>
    find(await open(), query, options, async () => (await more()).beyond),
};

window.hongtou = {
  async search(query, options) {
    const engine = await open();
    return (await finder.find(query, options)).map((hit) => publicHit(engine, hit));
  },
};

function publicHit({ index }: Engine, { text: { clause }, by }: Hit): PublicHit {
  const document = index.documents[clause.document]?.id ?? '';
  return { id: clause.id, document, title: clause.place, ...(by ? { by } : {}) };
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) setUpPage(page, finder);
