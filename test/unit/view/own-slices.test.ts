import { describe, expect, it } from 'vitest';
import { ownSlices } from '../../../src/view/own-slices.ts';
import { charactersOf, commonestOf } from '../../../src/view/slices.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

const paragraph = (id: string, text: string) => ({
  kind: 'paragraph' as const,
  clause: clause(id, 'paragraph', text),
});
const [annex] = smallDocument.annexes;
if (!annex) throw new Error('no annex');
const document = {
  ...smallDocument,
  blocks: [paragraph('p1', '春潮行动，春潮。')],
  annexes: [{ ...annex, blocks: [paragraph('a1-p1', '春潮蓬勃𠀀')] }],
};
const slices = ownSlices(document, '红头');
const shownIn = (role: string) => slices.filter((slice) => slice.role === role);

describe('the slices of a document', () => {
  it('hold each character once, with the part that shows it first', () => {
    const [notice = '', annexes = ''] = shownIn('fangsong').map(({ characters }) => characters);
    expect(notice).toContain('春潮');
    expect(notice).not.toContain('蓬');
    expect(annexes).toContain('蓬勃');
    expect(annexes).not.toContain('春');
  });

  it('hold nothing that nearly every text uses, no mark, and nothing that the face lacks', () => {
    const all = shownIn('fangsong').flatMap(({ characters }) => [...characters]);
    const known = new Set(charactersOf('fangsong'));
    expect(all.filter((one) => commonestOf('fangsong').includes(one))).toEqual([]);
    expect(all.filter((one) => !known.has(one))).toEqual([]);
    expect(commonestOf('fangsong')).toContain('的');
  });

  it('show the words above each page in 小标宋 too', () => {
    expect(shownIn('xiaobiaosong')[0]?.characters).toContain('红头');
  });

  it('are so small that a long text is shown before all of it has come', () => {
    const han = [...charactersOf('fangsong')].slice(0, 1000).join('');
    const long = { ...document, blocks: [paragraph('p1', han)] };
    const sizes = ownSlices(long, '').map(({ characters }) => [...characters].length);
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(250);
  });
});
