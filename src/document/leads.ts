import { textOf } from './clause.ts';
import type { Document } from './document.ts';

/** A line that leads elsewhere in its document, as an entry of the contents does. */
export interface Lead {
  clause: string;
  /** Clause to which it leads. */
  to: string;
  /** What stands there. */
  words: string;
}

/** 附件说明 leads to the annexes (7.3.4); an issue tells itself where its contents and indexes lead. */
export function leadsOf({ annexList, annexes, leads }: Document): Lead[] {
  if (leads) return leads;
  return annexList.flatMap(({ clause, number }) => {
    const annex = annexes.find(({ entry }) => entry === number);
    return annex ? { clause: clause.id, to: annex.id, words: textOf(annex.title) } : [];
  });
}
