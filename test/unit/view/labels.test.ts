import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/block.ts';
import { fullLocusText, lociOf, locusText } from '../../../src/view/labels.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

const loci = lociOf(smallDocument);

function locus(id: string) {
  const found = loci.get(id);
  if (!found) throw new Error(`no locus of ${id}`);
  return found;
}

describe('the locus of a clause', () => {
  it.each([
    ['title', '标题'],
    ['addressees', '主送'],
    ['p1', '正文'],
    ['c1-p1', '一'],
    ['c1-1', '一（一）'],
    ['c1-1-p2', '一（一）'],
    ['signatory-2', '署名 2'],
    ['annex-1', '附件 1　附件'],
    ['a1-1-1', '附件 1　一（一）教育部'],
    ['a2-s2', '附件 2　第 2 条'],
    ['printed-on', '附件 2　印发日期'],
  ])('of %s is %s', (id, text) => {
    expect(locusText(locus(id))).toBe(text);
  });

  it('names the body of the document where parts are mixed', () => {
    expect(fullLocusText(locus('c1-1'))).toBe('正文　一（一）');
  });

  it('cites a point as that of a law below an article alone', () => {
    const words = (id: string) => clause(id, 'point', id);
    const point = (id: string, label: string, ...inside: Block[]): Block => ({
      ...{ kind: 'point', id, label },
      blocks: [{ kind: 'paragraph', clause: words(id) }, ...inside],
    });
    const blocks: Block[] = [
      {
        ...{ kind: 'section', id: 'x1', label: '一、', title: '甲' },
        heading: clause('x1', 'heading', '一、甲'),
        blocks: [point('x1-1', '（一）', point('x1-1-1', '1．'))],
      },
      { ...{ kind: 'article', id: 'y1', label: '第一条' }, blocks: [point('y1-1', '（一）')] },
    ];
    const paths = lociOf({ ...smallDocument, blocks });
    const said = ['x1-1', 'x1-1-1', 'y1-1'].map((id) => paths.get(id)?.path);
    expect(said).toEqual(['一（一）', '一（一）1', '第一条第（一）项']);
  });

  it('keeps 、 between a number and a name', () => {
    expect(
      locusText({
        part: 'annex-2',
        partLabel: '附件 2',
        path: '十九',
        owner: '某集团',
        kind: '条目',
      }),
    ).toBe('附件 2　十九、某集团');
  });
});
