import type { Hit } from '../find.ts';
import type { By } from '../names.ts';

const ways: Record<By, (query: string) => string> = {
  words: (query) => `没有连在一起的“${query}”。下列各条含有其中每个词。`,
  variant: (query) => `没有写作“${query}”的。下列各条是同一文字的另一种写法。`,
  name: (query) => `文中没有“${query}”。下列各条是这个名称所指的机关、地方或文件。`,
  pinyin: (query) => `“${query}”按拼音所指的名称见于下列各条。`,
};

/** How many, in Arabic figures: 1 件文件，15 条，共 19 处 */
export function countText(hits: readonly Hit[]): string {
  const documents = new Set(hits.map(({ text }) => text.clause.document)).size;
  const places = hits.reduce((sum, hit) => sum + hit.places().length, 0);
  return `${documents} 件文件，${hits.length} 条，共 ${places} 处`;
}

/** Why these are shown where the query itself stands nowhere. */
export function wayText(hits: readonly Hit[], query: string): string {
  const by = hits[0]?.by;
  return by ? ways[by](query) : '';
}
