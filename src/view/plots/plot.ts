import { inLanguage, type Language } from '../../words/language.ts';
import { plots } from '../../words/plots.ts';

/** What every plot says beside its marks: a finding in one sentence, a caption, and the same as a table. */
export interface Plot {
  id: string;
  /** One sentence, true for what is plotted. */
  finding: string;
  /** What is counted and how it is drawn. */
  caption: string;
  table: PlotTable;
}

export interface PlotTable {
  head: string[];
  rows: PlotRow[];
}

export interface PlotRow {
  /** For links to the row. */
  id?: string;
  cells: PlotCell[];
}

export interface PlotCell {
  text?: string;
  links?: { text: string; href: string; more?: string }[];
  /** Numbers stand at the right. */
  number?: boolean;
}

/** 浙江 7 个最多，广东、江苏各 5 个 */
export function topOf(
  counts: readonly { name: string; count: number }[],
  unit: 'ofBodies' | 'ofPlaces',
  language: Language = 'zh',
): string {
  const words = inLanguage(plots, language);
  const namesOf = (all: readonly { name: string }[]) =>
    all.map(({ name }) => name).join(words.listComma);
  const sorted = counts.toSorted((a, b) => b.count - a.count);
  const [first] = sorted;
  if (!first) return '';
  const groups = Map.groupBy(sorted, ({ count }) => count);
  const [leading = [], second = []] = [...groups.values()];
  const most = `${namesOf(leading)}${leading.length > 1 ? words.each : ''} ${first.count}${words[unit]}${groups.size > 1 ? words.most : ''}`;
  const next = second[0];
  if (!next || second.length > 3) return most;
  return `${most}${words.comma}${namesOf(second)}${second.length > 1 ? words.each : ''} ${next.count}${words[unit]}`;
}
