import { expect, test } from 'vitest';
import { startHongtou } from '../support/commands.ts';

// Astro takes the test's own environment for its own and draws nothing there.
test('the live site answers for files as a static host would', async () => {
  const { process: running, ended } = startHongtou(['dev'], { NODE_ENV: '', VITEST: '' });
  const address = await new Promise<string>((resolve) => {
    running.stderr?.on('data', (chunk) => {
      const match = /http:\/\/\S+?\//u.exec(String(chunk));
      if (match) resolve(match[0]);
    });
  });
  const statusOf = async (path: string) => (await fetch(new URL(path, address))).status;
  expect(await statusOf('index.html')).toBe(200);
  expect(await statusOf('2017-quality-month/annex-1/index.html')).toBe(200);
  expect(await statusOf('search/search.js')).toBe(200);
  expect(await statusOf('none/index.html')).toBe(404);
  running.kill('SIGINT');
  await ended;
});
