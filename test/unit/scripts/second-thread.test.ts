import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { SecondThread } from '../../../scripts/build/second-thread.ts';
import type { Document } from '../../../src/document/document.ts';

const document = { id: 'order' } as Document;
const pdf = new Uint8Array();

/** A second thread that does what a script says with what it is `told`, and how many were started for it. */
function threadDoing(script: string) {
  const code = `const { parentPort: port } = require('node:worker_threads');
    port.on('message', (told) => { ${script} });`;
  const started: Worker[] = [];
  const thread = new SecondThread(() => {
    const worker = new Worker(code, { eval: true });
    started.push(worker);
    return worker;
  });
  return { thread, started };
}

test.each([
  ['ends without a word', 'process.exit(0)', 'ended without an answer'],
  ['breaks', "throw new Error('no memory')", 'no memory'],
])(
  'whoever asks a thread that %s is told, and another one answers the next',
  async (_, end, said) => {
    const { thread, started } = threadDoing(`
    if (told.document.id === 'order') ${end};
    port.postMessage({ number: told.number, checks: told.document.id });`);
    await expect(thread.check(pdf, document)).rejects.toThrow(said);
    expect(await thread.check(pdf, { ...document, id: 'minutes' })).toBe('minutes');
    expect(started).toHaveLength(2);
  },
);

test('a thread that ends while nobody asks is no trouble to the next who does', async () => {
  const { thread, started } = threadDoing(`
    port.postMessage({ number: told.number, checks: told.document.id });
    if (told.number === 1) setTimeout(() => process.exit(0), 20);`);
  expect(await thread.check(pdf, document)).toBe('order');
  await new Promise((gone) => started[0]?.once('exit', gone));
  expect(await thread.check(pdf, document)).toBe('order');
});

test('an answer for which nobody waits any more is given to nobody else', async () => {
  const { thread } = threadDoing(
    'setTimeout(() => port.postMessage({ number: told.number, checks: told.document.id }), 20);',
  );
  const left = thread.check(pdf, document);
  expect(await thread.check(pdf, { ...document, id: 'minutes' })).toBe('minutes');
  expect(await left).toBe('order');
});
