import { describe, expect, it } from 'vitest';
import {
  historiesOf,
  isInForce,
  type Related,
  type Relation,
  standingOf,
} from '../../../src/document/relation.ts';

function related(identifier: string, dateOfIssue: string, ...relations: Relation[]): Related {
  return {
    identifier,
    title: `关于${identifier}的通知`,
    docNumber: '例〔2019〕1号',
    dateOfIssue,
    relations,
  };
}

const first = related('first', '2018年3月2日');
const second = related(
  'second',
  '2019年3月1日',
  { kind: 'amends', document: 'first', from: '2019-04-01', clause: 'p1' },
  { kind: 'implements', title: '馆外的意见', docNumber: '国发〔2018〕9号', clause: 'p2' },
);
const third = related('third', '2020年5月6日', {
  kind: 'replaces',
  document: 'first',
  clause: 'p3',
});
const histories = historiesOf([third, second, first]);

describe('the history of a document', () => {
  it('is told on both sides, by date', () => {
    expect(
      histories.get('first')?.map(({ on, kind, other }) => [on, kind, other.document]),
    ).toEqual([
      ['2019-04-01', 'amendedBy', 'second'],
      ['2020-05-06', 'replacedBy', 'third'],
    ]);
    expect(
      histories.get('third')?.map(({ on, kind, other }) => [on, kind, other.document]),
    ).toEqual([['2020-05-06', 'replaces', 'first']]);
  });

  it('names the clause that says so, with its document', () => {
    expect(histories.get('first')?.[0]?.clause).toEqual({ document: 'second', id: 'p1' });
  });

  it('names a document outside by its title alone', () => {
    expect(histories.get('second')?.[0]).toEqual({
      on: '2019-03-01',
      kind: 'implements',
      other: { title: '馆外的意见', docNumber: '国发〔2018〕9号' },
      clause: { document: 'second', id: 'p2' },
    });
  });
});

describe('a document is in force', () => {
  const standing = standingOf(first, histories.get('first'));

  it('from its issue until another replaces it; an amendment does not end it', () => {
    expect(standing).toEqual({ from: '2018-03-02', until: '2020-05-06' });
  });

  it.each([
    ['2018-03-01', false],
    ['2018-03-02', true],
    ['2020-05-05', true],
    ['2020-05-06', false],
  ])('on %s: %s', (day, state) => {
    expect(isInForce(standing, day)).toBe(state);
  });

  it('until its own term has passed, the last day included', () => {
    const term = { ...first, inForce: { from: '2018-05-01', until: '2018-12-31', clause: 'p1' } };
    expect(standingOf(term)).toEqual({ from: '2018-05-01', until: '2019-01-01' });
  });

  it('without an end where none is known', () => {
    expect(standingOf(second, histories.get('second'))).toEqual({ from: '2019-03-01' });
  });
});
