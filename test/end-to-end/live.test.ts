import { expect, test } from 'vitest';
import { startLive } from '../support/commands.ts';

test('the live site answers for files as a static host would', async () => {
  const { address, stop } = await startLive([]);
  const statusOf = async (path: string) => (await fetch(new URL(path, address))).status;
  expect(await statusOf('index.html')).toBe(200);
  expect(await statusOf('2017-quality-month/annex-1/index.html')).toBe(200);
  expect(await statusOf('search/search.js')).toBe(200);
  expect(await statusOf('none/index.html')).toBe(404);
  await stop();
});
