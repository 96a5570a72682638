import { describe, expect, it } from 'vitest';
import type { AddressNote } from '../../../src/document/address-note.ts';
import { fatesOf, openQuestions, quotedAddresses } from '../../../src/view/provenance.ts';
import { clause } from '../../support/clauses.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';

const { corpus, notice } = readNotice();

describe('the open questions of a document', () => {
  it('give every place that disagrees, in its own words, with its address', () => {
    const [question] = openQuestions(smallDocument);
    expect(question).toMatchObject({
      id: 'name-kept',
      places: [{ place: '署名 1', href: '/small/index.html#signatory-1', text: '质检总局' }],
    });
  });

  it('are those that the notice records, none without its places', () => {
    const questions = openQuestions(notice);
    const recorded = notice.emendations.filter(({ kind }) => kind === 'sic');
    expect(questions.map(({ id }) => id)).toEqual(recorded.map(({ id }) => id));
    for (const one of recorded)
      if (one.kind === 'sic')
        expect(questions.find(({ id }) => id === one.id)?.places.map(({ text }) => text)).toEqual(
          expect.arrayContaining(one.places.map(({ find }) => find)),
        );
  });
});

describe('the later fate of the bodies', () => {
  it('has a day and a source each', () => {
    const fates = fatesOf({ ...smallArchive(), organs: corpus.organs }, notice);
    expect(fates.length).toBeGreaterThan(10);
    for (const { on, what, source } of fates) {
      expect(on).toMatch(/^\d{4}(?:-\d{2}){0,2}$/u);
      expect(what).not.toBe('');
      expect(source).toMatch(/^《.+》/u);
    }
  });

  it('is left out where none is known', () => {
    expect(fatesOf(smallArchive(), smallDocument)).toEqual([]);
  });
});

it.each([
  ['下载地址：http://zlgls.aqsiq.gov.cn', ['http://zlgls.aqsiq.gov.cn']],
  ['见https://a.cn/b?c=1，www.d.cn。', ['https://a.cn/b?c=1', 'www.d.cn']],
  ['没有地址。', []],
])('addresses in %s', (text, addresses) => {
  const blocks = [{ kind: 'paragraph' as const, clause: clause('p1', 'paragraph', text) }];
  const document = { ...smallDocument, annexes: [], blocks };
  expect(quotedAddresses(document).map((one) => one.text)).toEqual(addresses);
});

describe('what is known of an address', () => {
  const blocks = [
    { kind: 'paragraph' as const, clause: clause('p1', 'paragraph', '见www.d.cn。') },
  ];
  const stateOf = (outsideAddresses?: AddressNote[]) => {
    const front = { ...smallDocument.front, outsideAddresses };
    return quotedAddresses({ ...smallDocument, annexes: [], blocks, front }).map(
      (one) => one.state,
    );
  };

  it('is told with its day and note', () => {
    const note: AddressNote = {
      address: 'www.d.cn',
      state: 'gone',
      on: '2026-03-01',
      note: '域名已撤销',
    };
    expect(stateOf([note])).toEqual(['已不能打开（2026-03-01）；域名已撤销']);
  });

  it('is 未标注 where nobody says', () => {
    expect(stateOf()).toEqual(['未标注']);
  });
});
