import type { Engine } from './engine.ts';
import type { FindOptions, Hit } from './find.ts';
import type { Finder } from './page/page.ts';

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

/** Offers the search to other scripts. */
export function offer({ open, find }: Finder): void {
  window.hongtou = {
    async search(query, options) {
      const engine = await open();
      return (await find(query, options)).map((hit) => publicHit(engine, hit));
    },
  };
}

function publicHit({ index }: Engine, { text: { clause }, by }: Hit): PublicHit {
  const document = index.documents[clause.document]?.id ?? '';
  return { id: clause.id, document, title: clause.place, ...(by ? { by } : {}) };
}
