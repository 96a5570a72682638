import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { Hit } from '../find.ts';
import { atPace, type Pace } from '../pace.ts';

/** How many, in Arabic figures: 1 件文件，15 条，共 19 处 */
export async function countText(hits: readonly Hit[], pace: Pace): Promise<string> {
  const documents = new Set<number>();
  let places = 0;
  await atPace(hits, pace, (hit) => {
    documents.add(hit.text.clause.document);
    places += hit.places().length;
  });
  return wordsHere(results).count(documents.size, hits.length, places);
}
