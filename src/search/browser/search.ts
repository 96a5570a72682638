import type { SearchData } from './data.ts';
import { loadSearchData } from './load.ts';
import { showResults } from './results.ts';
import { type Hit, type Scan, scanOver } from './scan.ts';

interface SearchOptions {
  /** Only hits in which the whole query stands; no other kind is made yet. */
  literal?: boolean;
}

/** A hit as other scripts see it. */
interface PublicHit {
  /** Clause. */
  id: string;
  /** Document. */
  document: string;
  /** Where the clause stands, e.g. 附件 1　二（三十）团中央. */
  title: string;
}

declare global {
  interface Window {
    hongtou?: { search: (query: string, options?: SearchOptions) => Promise<PublicHit[]> };
  }
}

export interface Engine {
  data: SearchData;
  scan: Scan;
}

const scriptUrl = (document.currentScript as HTMLScriptElement).src;
let engine: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  engine ??= loadSearchData(scriptUrl).then((data) => ({ data, scan: scanOver(data) }));
  return engine;
}

window.hongtou = {
  async search(query) {
    const { data, scan } = await load();
    return scan(query).flatMap((hit) => publicHit(data, hit));
  },
};

function publicHit(data: SearchData, hit: Hit): PublicHit[] {
  const clause = data.clauses[hit.clause];
  const owner = clause && data.documents[clause.document];
  return owner ? [{ id: clause.id, document: owner.id, title: clause.place }] : [];
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const root = new URL('..', scriptUrl).href;
  showResults(page, query, root, load);
}
