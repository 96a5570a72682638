import { describe, expect, it } from 'vitest';
import type { Annex, Document } from '../../../src/document/document.ts';
import { headingCharacters, ownSlices } from '../../../src/view/own-slices.ts';
import { charactersOf, commonestOf } from '../../../src/view/slices.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

const paragraph = (id: string, text: string) => ({
  kind: 'paragraph' as const,
  clause: clause(id, 'paragraph', text),
});
const [small] = smallDocument.annexes;
if (!small) throw new Error('no annex');
const annex: Annex = small;

function documentOf(notice: string, ...annexes: string[]): Document {
  return {
    ...smallDocument,
    blocks: [paragraph('p1', notice)],
    annexes: annexes.map((text, i) => ({
      ...annex,
      number: i + 1,
      id: `annex-${i + 1}`,
      blocks: [paragraph(`a${i + 1}-p1`, text)],
    })),
  };
}

/** Characters that only this document uses, by the dozen. */
const rare = charactersOf('fangsong').slice(2000);
const dozen = (i: number) => [...rare].slice(12 * i, 12 * (i + 1)).join('');
const slicesOf = (document: Document, role = 'fangsong') =>
  ownSlices(document)
    .filter((slice) => slice.role === role)
    .map(({ characters }) => characters);
const document = documentOf('春潮行动，春潮。', '春潮蓬勃𠀀');

describe('the slices of a document', () => {
  it('hold each character once, with those that the same parts show', () => {
    const [notice, both, annexes] = [dozen(0), dozen(1), dozen(2)];
    const slices = slicesOf(documentOf(notice + both, both + annexes));
    const held = slices.map((characters) => [...characters].filter((one) => rare.includes(one)));
    const inOrder = (text: string) => [...text].toSorted().join('');
    expect(
      held
        .map((found) => inOrder(found.join('')))
        .filter(Boolean)
        .toSorted(),
    ).toEqual([notice, both, annexes].map(inOrder).toSorted());
  });

  it('are not many: what few characters are shown by the same parts stands with others', () => {
    const [all, own] = [dozen(0), dozen(1)];
    const some = [...dozen(2)];
    const third = (i: number) => some.slice(3 * i, 3 * (i + 1)).join('');
    const slices = slicesOf(documentOf(all + third(0), all + third(1), all + own + third(2)));
    expect(slices.filter((characters) => [...characters].length < 12).length).toBeLessThan(2);
    expect(
      slices.filter((characters) => [...own].some((one) => characters.includes(one))),
    ).toHaveLength(1);
  });

  it('keep the marks of titles in one file, in which they are set closer where they meet', () => {
    const title = '关于“春潮”、“蓬勃”（试行）的通知';
    const marked = {
      ...annex,
      title: { ...annex.title, runs: [{ role: 'text' as const, text: title }] },
    };
    const slices = slicesOf({ ...document, annexes: [marked] }, 'xiaobiaosong');
    expect(slices.filter((characters) => /\p{P}/u.test(characters))).toHaveLength(1);
  });

  it('hold nothing that nearly every text uses, no mark, and nothing that the face lacks', () => {
    const all = slicesOf(document).flatMap((characters) => [...characters]);
    const known = new Set(charactersOf('fangsong'));
    expect(all.filter((one) => commonestOf('fangsong').includes(one))).toEqual([]);
    expect(all.filter((one) => !known.has(one))).toEqual([]);
    expect(commonestOf('fangsong')).toContain('的');
  });

  it('leave what stands above each page to a slice that all share, but for its marks', () => {
    expect(headingCharacters('红头：红头馆A')).toBe('A头红馆');
  });

  it('are so small that a long text is shown before all of it has come', () => {
    const han = [...charactersOf('fangsong')].slice(0, 1200).join('');
    const sizes = slicesOf(documentOf(han)).map((characters) => [...characters].length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(250);
  });
});
