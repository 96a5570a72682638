import { itemsIn } from '../../document/lexicon.ts';
import type { DocumentView } from '../document-view.ts';
import { clauseHref } from '../links.ts';
import type { Plot } from './plot.ts';
import { bareText, themesOf } from './themes.ts';

export interface MatrixPlot extends Plot {
  themes: string[];
  rows: { name: string; href: string; marks: { theme: number; href: string }[] }[];
}

const mostThemes = 12;
/** A matrix of fewer says no more than the text. */
const fewestRows = 3;

/** Which bodies' items speak of what; nothing where hardly any body has an item. */
export function matrixPlot({ document, loci }: DocumentView): MatrixPlot | undefined {
  const items = itemsIn(document).filter(({ actor }) => actor.kind === 'organ');
  if (items.length < fewestRows) return undefined;
  const texts = items.map(({ paragraphs }) => ({ text: paragraphs.map(bareText).join('\n') }));
  const themes = [...themesOf(texts, mostThemes)];
  if (themes.length < 2) return undefined;
  const rows = items.map(({ actor, id }, i) => {
    const href = clauseHref(document, loci.get(id)?.part ?? 'notice', id);
    const marks = themes.flatMap(([, all], theme) => (all.includes(i) ? [{ theme, href }] : []));
    return { name: actor.name, href, marks };
  });
  const names = themes.map(([theme]) => theme);
  return {
    id: 'matrix',
    finding: findingOf(items.length, themes),
    caption: `一行是一家机关自己的项，一列是一个主题词：各项里最能彼此区分的 ${names.length} 个词，由程序统计，不是馆方的分类。点方块，到那一项。`,
    themes: names,
    rows,
    table: {
      head: ['主题词', '家数', '机关'],
      rows: themes.map(([theme, all]) => ({
        cells: [
          { text: theme },
          { text: String(all.length), number: true },
          { links: all.flatMap((i) => linkOf(rows[i])) },
        ],
      })),
    },
  };
}

function linkOf(row: MatrixPlot['rows'][number] | undefined) {
  return row ? [{ text: row.name, href: row.href }] : [];
}

function findingOf(count: number, themes: readonly [string, number[]][]): string {
  const [[first, most] = ['', []], second] = themes;
  const next = second ? `，其次“${second[0]}”，${second[1].length} 家` : '';
  return `${count} 家机关的活动里，说到“${first}”的最多，${most.length} 家${next}`;
}
