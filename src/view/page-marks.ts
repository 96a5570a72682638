import type { PageMap } from '../document/page-map.ts';
import type { Marks } from './pieces.ts';

/** Points of a clause at which a page of the bulletin begins. */
export function pagesIn(pageMap: PageMap | undefined, clause: string): Marks['pages'] {
  return (pageMap?.starts ?? [])
    .filter((start) => start.clause === clause)
    .map(({ page, offset }) => ({ page, offset }));
}
