import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { Hit } from '../find.ts';

/** How many, in Arabic figures: 1 件文件，15 条，共 19 处 */
export function countText(hits: readonly Hit[]): string {
  const documents = new Set(hits.map(({ text }) => text.clause.document)).size;
  const places = hits.reduce((sum, hit) => sum + hit.places().length, 0);
  return wordsHere(results).count(documents, hits.length, places);
}

/** Why these are shown where the query itself stands nowhere. */
export function wayText(hits: readonly Hit[], query: string): string {
  const by = hits[0]?.by;
  return by ? wordsHere(results)[by](query) : '';
}
