import { expect, test } from 'vitest';
import { EnvironmentError } from '../../../src/document/errors.ts';

test('an EnvironmentError says the step, the reason in both languages, and the command to type', () => {
  const error = new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: { zh: '找不到', en: 'not found' },
    command: 'npx puppeteer browsers install chrome-headless-shell',
  });
  expect(error.message).toBe(
    [
      '浏览器：找不到',
      'browser: not found',
      '请执行 / run:',
      '    npx puppeteer browsers install chrome-headless-shell',
    ].join('\n'),
  );
});
