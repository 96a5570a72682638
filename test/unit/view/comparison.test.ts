import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document } from '../../../src/document/document.ts';
import { comparisonOf, kindCounts } from '../../../src/view/comparison.ts';
import type { Span } from '../../../src/view/spans.ts';
import { smallDocument } from '../../support/small-document.ts';

function row(document: Document, id: string) {
  const found = comparisonOf(document).find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

const text = (spans: readonly Span[]) => spans.map((span) => span.text).join('');

describe('the rows of a comparison', () => {
  it('give back the reading on one side, and the transcript on the other', () => {
    for (const clause of clausesOf(smallDocument)) {
      expect(text(row(smallDocument, clause.id).published)).toBe(textOf(clause));
    }
    expect(text(row(smallDocument, 'title').received)).toBe(
      '质检总局等关于开展小型 “质量月”活动的通知',
    );
    expect(text(row(smallDocument, 'addressees').received)).toContain('质量技\n\n术监督局');
  });

  it('mark what was taken away, what was put, and what is in doubt', () => {
    const spans = row(smallDocument, 'c1-p1');
    expect(spans.received).toContainEqual({ kind: 'removed', text: '质量建' });
    expect(spans.published).toContainEqual({ kind: 'added', text: '质量　建' });
    const sic = {
      emendation: 'name-kept',
      kind: 'sic' as const,
      before: '质检总局',
      after: '质检总局',
    };
    const from = { file: 'transcript.txt', line: 9, column: 1 };
    const at = { clause: 'signatory-1', start: 0, end: 4 };
    const doubted = { ...smallDocument, changes: [{ ...sic, from, at }] };
    expect(row(doubted, 'signatory-1').received).toEqual([{ kind: 'doubtful', text: '质检总局' }]);
    expect(row(doubted, 'signatory-1').remarks[0]?.kind).toBe('sic');
  });

  it('do not count markup as a difference', () => {
    const change = { emendation: 'strong', kind: 'markup' as const, before: '**', after: '' };
    const from = { file: 'transcript.txt', line: 9, column: 1 };
    const at = { clause: 'p1', start: 0, end: 0 };
    const marked = { ...smallDocument, changes: [{ ...change, from, at }] };
    expect(row(marked, 'p1').differs).toBe(false);
    expect(row(marked, 'p1').received[0]).toEqual({ kind: 'removed', text: '**', markup: true });
  });

  it('show columns that were read row by row as a row of their own', () => {
    const order = {
      id: 'columns',
      kind: 'order' as const,
      reason: '两栏',
      columns: [
        [1, 1],
        [2, 3],
      ] as [number, number][],
    };
    const ordered = { ...smallDocument, emendations: [order] };
    expect(text(row(ordered, 'columns').published)).toContain('国家质量监督检验检疫总局　教育部');
    expect(row(ordered, 'columns').differs).toBe(true);
  });
});

it('counts the kinds that occur', () => {
  expect(kindCounts(smallDocument)).toEqual([
    { kind: 'join', count: 1 },
    { kind: 'space', count: 2 },
    { kind: 'sic', count: 1 },
  ]);
});
