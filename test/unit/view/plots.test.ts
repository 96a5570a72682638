import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../src/search/syllables.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { documentPlots, hasPlotPage, plotsIn } from '../../../src/view/plots/document-plots.ts';
import { fatePlot } from '../../../src/view/plots/fate.ts';
import { kindPlot } from '../../../src/view/plots/kinds.ts';
import { topOf } from '../../../src/view/plots/plot.ts';
import { tilePlot } from '../../../src/view/plots/tiles.ts';
import { readingFor } from '../../../src/view/web/reading.ts';
import { webOf } from '../../../src/view/web/web.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';

const { corpus, notice } = readNotice();
const text = { bytes: 0, sha256: '' };
const archive: Archive = {
  ...{ title: '红头', publisher: '红头档案', documents: [{ document: notice, text }] },
  ...{ organs: corpus.organs, places: corpus.places },
};
const web = webOf(archive, syllablesOf);
const [view] = readingFor(archive, web).views;
if (!view) throw new Error('no document');
const plots = documentPlots(view, archive, web);

describe('the plots of the first document', () => {
  it('say what they show in one sentence', () => {
    expect(kindPlot(archive, web)?.finding).toBe(
      '48 家机关分属 11 类，国务院组成部门 15 家最多，国务院直属机构 10 家',
    );
    expect(tilePlot(archive, web)?.finding).toBe('41 个地方，分布在 18 个省级行政区');
    expect(plots.flow?.finding).toBe(
      '刊头 47 家，署名 47 家，署名与刊头有 1 位不是同一家，31 家另有自己的项',
    );
    expect(plots.dates?.finding).toBe(
      '公文说到 2011 年至 2020 年；到 2018 年，发文、署名的 48 家机关里，14 家的名称已不再使用',
    );
  });

  it('show in their tables as much as in their marks', () => {
    const tiles = tilePlot(archive, web);
    expect(tiles?.tiles).toHaveLength(34);
    expect(tiles?.tiles.flatMap(({ places }) => places)).toHaveLength(41);
    expect(linksIn(tiles)).toBe(41);
    const marks = plots.matrix?.rows.flatMap((row) => row.marks).length;
    expect(linksIn(plots.matrix)).toBe(marks);
    const words = plots.words?.rows.flatMap((row) => row.marks.map(({ count }) => count)) ?? [];
    expect(linksIn(plots.words)).toBe(words.reduce((sum, count) => sum + count, 0));
  });

  it('draw a body, its heirs and theirs along the years', () => {
    const organ = corpus.organs.organs.find(({ id }) => id === 'cbrc');
    const fate = organ && fatePlot(organ, [notice]);
    expect(fate?.heirs.map(({ name, last }) => [name, last])).toEqual([
      ['中国银行保险监督管理委员会', false],
      ['国家金融监督管理总局', true],
    ]);
    expect(fate?.own.to).toBeGreaterThan(fate?.documents[0]?.x ?? Infinity);
  });
});

function linksIn(plot: ReturnType<typeof plotsIn>[number] | undefined): number {
  const cells = plot?.table.rows.flatMap((row) => row.cells) ?? [];
  return cells.reduce((sum, { links = [] }) => sum + links.length, 0);
}

it('a plot that would show nothing is not made', () => {
  const small = smallArchive();
  const [one] = small.documents;
  if (one)
    small.documents = [{ ...one, document: { ...one.document, annexes: [], signatories: [] } }];
  const names = webOf(small, syllablesOf);
  const [only] = readingFor(small, names).views;
  if (!only) throw new Error('no document');
  const none = documentPlots(only, small, names);
  expect(plotsIn(none)).toEqual([]);
  expect(hasPlotPage(none)).toBe(false);
  expect(kindPlot(small, names)).toBeUndefined();
  expect(tilePlot(small, names)).toBeUndefined();
});

it('the most are named with what follows them', () => {
  const count = (name: string, n: number) => ({ name, count: n });
  expect(topOf([count('甲', 2), count('乙', 7), count('丙', 2)], 'ofPlaces')).toBe(
    '乙 7 个最多，甲、丙各 2 个',
  );
  expect(topOf([count('甲', 1), count('乙', 1)], 'ofPlaces')).toBe('甲、乙各 1 个');
});
