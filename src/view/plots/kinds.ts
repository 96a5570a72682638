import type { Archive } from '../archive.ts';
import type { Web } from '../web/web.ts';
import { type Plot, topOf } from './plot.ts';

export interface KindPlot extends Plot {
  rows: { kind: string; bodies: { name: string; href: string }[] }[];
}

/** Bodies by kind, in the order of the authority file's kinds; nothing where all are of one. */
export function kindPlot({ organs }: Archive, { named }: Web): KindPlot | undefined {
  const bodies = named.filter(({ kind, times }) => kind === 'organ' && times > 0);
  const rows = Object.keys(organs.kinds).flatMap((kind) => {
    const inside = bodies.filter(({ what }) => what === kind);
    if (inside.length === 0) return [];
    return [{ kind, bodies: inside.map(({ forms: [name = ''], href }) => ({ name, href })) }];
  });
  if (rows.length < 2) return undefined;
  const counts = rows.map(({ kind, bodies: all }) => ({ name: kind, count: all.length }));
  return {
    id: 'kinds',
    finding: `${bodies.length} 家机关分属 ${rows.length} 类，${topOf(counts, '家')}`,
    caption: '公文里的机关，按规范档所记的类别；一个方块是一家，点开是它的页。',
    rows,
    table: {
      head: ['类别', '数', '机关'],
      rows: rows.map(({ kind, bodies: all }) => ({
        cells: [
          { text: kind },
          { text: String(all.length), number: true },
          { links: all.map(({ name, href }) => ({ text: name, href })) },
        ],
      })),
    },
  };
}
