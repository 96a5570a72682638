import { expect, test } from 'vitest';
import { printsAhead } from '../../../scripts/build/print-ahead.ts';
import type { Document } from '../../../src/document/document.ts';
import type { HistoryEntry } from '../../../src/document/relation.ts';
import { theForms } from '../../support/forms.ts';

const order = theForms().get('order') as Document;
const history = [{ kind: 'replaces' }] as HistoryEntry[];

/** Prints an order ahead, and then documents. @param sum of the folder then @returns which printing each was given */
async function printed(later: readonly Document[], sum = 'sum'): Promise<number[]> {
  let count = 0;
  const { ahead, print } = printsAhead(
    () => {
      count += 1;
      return Promise.resolve(count);
    },
    () => sum,
  );
  await ahead({ document: order, sum: 'sum' });
  return await Promise.all(later.map(print));
}

test('what was printed ahead is not printed again, also where others say something of it', async () => {
  expect(await printed([order])).toEqual([1]);
  expect(await printed([{ ...order, history }])).toEqual([1]);
});

test('a document that says something else, or whose folder holds something else, is printed again', async () => {
  expect(await printed([{ ...order, titleLines: ['命令'] }])).toEqual([2]);
  expect(await printed([order], 'other')).toEqual([2]);
});

test('what was printed ahead is given once', async () => {
  expect(await printed([order, order])).toEqual([1, 2]);
});

test('whoever asks for it is told what went wrong ahead', async () => {
  const { ahead, print } = printsAhead(
    () => Promise.reject(new Error('no browser')),
    () => 'sum',
  );
  await ahead({ document: order, sum: 'sum' });
  await expect(print(order)).rejects.toThrow('no browser');
});
