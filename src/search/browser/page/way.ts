import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { By } from '../names.ts';

/** Why these are shown where the query itself stands nowhere. */
export function wayText(by: By, query: string): string {
  return wordsHere(laterResults)[by](query);
}
