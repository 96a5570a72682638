import type { Hit } from '../find.ts';
import type { Order } from './address.ts';

/** In the order of search itself, in that of the documents, or the most occurrences first. */
export function ordered(hits: readonly Hit[], order: Order): readonly Hit[] {
  if (order === 'near') return hits;
  const key = (hit: Hit) => (order === 'times' ? -hit.places().length : 0);
  return [...hits].sort((a, b) => key(a) - key(b) || a.text.number - b.text.number);
}
