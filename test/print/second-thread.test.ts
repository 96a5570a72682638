import { beforeAll, expect, test } from 'vitest';
import type { Rare } from '../../print/pipeline/glyphs.ts';
import { type ArchiveDelivery, archiveDelivery } from '../../scripts/build/archive.ts';
import { SecondThread } from '../../scripts/build/second-thread.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { formsRoot, theForms } from '../support/forms.ts';

const second = new SecondThread();
let reply: Document;
let pdf: Uint8Array;

beforeAll(async () => {
  reply = theForms().get('reply') as Document;
  const [bulletin] = await bulletinsOf([reply], { root: formsRoot });
  pdf = bulletin?.pdf ?? new Uint8Array();
});

async function made(document: Document, thread?: SecondThread): Promise<ArchiveDelivery> {
  const job = { root: formsRoot, rare: new Map<string, Rare>(), second: thread };
  return await archiveDelivery(pdf, document, job);
}

test('the checks are the same with a second thread and without', async () => {
  const [alone, beside] = [await made(reply), await made(reply, second)];
  expect(beside).toEqual(alone);
  expect(beside.read.map(({ id }) => id)).toContain('pdf-text');
  expect(beside.claimed.map(({ id, ok }) => [id, ok])).toEqual([
    ['pdfa', true],
    ['pdfua', true],
  ]);
});

test('what is wrong is found there too', async () => {
  // The bulletin before it became the archive edition.
  const { claimed } = await second.check(pdf, reply);
  expect(claimed.map(({ id, ok }) => [id, ok])).toEqual([
    ['pdfa', false],
    ['pdfua', false],
  ]);
});

test('what is no PDF is an error for whoever asked', async () => {
  const thread = new SecondThread();
  await expect(thread.check(Buffer.from('no PDF'), reply)).rejects.toThrow();
});
