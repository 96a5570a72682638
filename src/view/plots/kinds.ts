import { inLanguage, type Language } from '../../words/language.ts';
import { plots } from '../../words/plots.ts';
import type { Archive } from '../archive.ts';
import type { Web } from '../web/web.ts';
import { type Plot, topOf } from './plot.ts';

export interface KindPlot extends Plot {
  rows: { kind: string; bodies: { name: string; href: string }[] }[];
}

/** Bodies by kind, in the order of the authority file's kinds; nothing where all are of one. */
export function kindPlot(
  { organs }: Archive,
  { named }: Web,
  language: Language = 'zh',
): KindPlot | undefined {
  const words = inLanguage(plots, language);
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
    finding: words.kindsFinding(bodies.length, rows.length, topOf(counts, 'ofBodies', language)),
    caption: words.kindsCaption,
    rows,
    table: {
      head: [words.kind, words.number, words.bodies],
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
