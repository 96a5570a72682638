import type { Hit } from '../find.ts';
import { atPace, type Pace } from '../pace.ts';
import type { Order } from './address.ts';

/** In the order of search itself, in that of the documents, or the most occurrences first. */
export async function ordered(
  hits: readonly Hit[],
  order: Order,
  pace: Pace,
): Promise<readonly Hit[]> {
  if (order === 'near') return hits;
  if (order === 'times') await atPace(hits, pace, (hit) => hit.places());
  const key = (hit: Hit) => (order === 'times' ? -hit.places().length : 0);
  return [...hits].sort((a, b) => key(a) - key(b) || a.text.number - b.text.number);
}
