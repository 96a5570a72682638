import type { SearchIndex, SearchNames } from '../../search/browser/data.ts';
import type { Source } from '../../search/browser/engine.ts';
import { find } from '../../search/browser/find.ts';
import { fold } from '../../search/browser/fold.ts';
import { more } from '../../search/browser/later.ts';
import { once } from '../../search/browser/once.ts';
import { type Finder, setUpPage } from '../../search/browser/page/page.ts';
import { offer } from '../../search/browser/public.ts';
import { scanEngine } from '../../search/browser/scan.ts';
import { markIn, unmark } from './hits.ts';

/* The search of the edition in one file: the same, over data that stand in the page itself. */

const source: Source = {
  file,
  index: () => file('index-data') as Promise<SearchIndex>,
  names: () => file('names-data') as Promise<SearchNames>,
};

/** JSON in a `script` that is no script. */
function file(name: string): Promise<unknown> {
  const data = document.getElementById(`data-${name}`)?.textContent;
  if (!data) return Promise.reject(new Error(`no data ${name}`));
  return Promise.resolve(JSON.parse(data));
}

const open = once(async () => scanEngine(await source.index(), source));
const finder: Finder = {
  open,
  more: () => Promise.resolve(more),
  root: location.href,
  to: ({ text }) => `#${text.clause.id}`,
  find: async (query, options = {}) =>
    find(await open(), query, options, () => Promise.resolve(more.beyond)),
  findFirst: () => Promise.resolve([]),
};
offer(finder);

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) {
  setUpPage(page, finder);
  page.addEventListener('click', ({ target }) => {
    const hit = target instanceof Element ? target.closest<HTMLElement>('.hit') : null;
    if (hit) showHit(hit);
  });
}

/** Marks the words of a hit in its clause. */
function showHit(hit: HTMLElement): void {
  const clause = document.getElementById(hit.dataset.hit ?? '');
  const words = [...hit.querySelectorAll('mark')].map((mark) => fold(mark.textContent ?? ''));
  unmark(document.body.querySelectorAll('[data-clause] mark'));
  if (clause) markIn(clause, [...new Set(words)]);
}
