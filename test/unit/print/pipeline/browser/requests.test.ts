import { describe, expect, test } from 'vitest';
import { isAllowed } from '../../../../../print/pipeline/browser/requests.ts';

const allowed = {
  files: ['/archive/dist', '/archive/face.woff2'],
  origins: ['http://127.0.0.1:1'],
};

describe('isAllowed', () => {
  test.each([
    'data:text/plain,x',
    'blob:null/1',
    'about:blank',
    'file:///archive/dist/index.html',
    'file:///archive/dist/%E7%AC%AC/a.css?x#y',
    'file:///archive/face.woff2',
    'http://127.0.0.1:1/index.html',
  ])('lets %s through', (url) => {
    expect(isAllowed(url, allowed)).toBe(true);
  });
  test.each([
    'file:///etc/passwd',
    'file:///archive/distant/a.css',
    'file:///archive/dist/../secret',
    'file:///archive/dist/%2e%2e/secret',
    'file:///archive/dist/..%2fsecret',
    'file:///archive/face.woff2.txt',
    'http://127.0.0.1:2/index.html',
    'https://example.org/',
    'ws://127.0.0.1:1/',
    'chrome://version',
  ])('holds %s back', (url) => {
    expect(isAllowed(url, allowed)).toBe(false);
  });
  test('holds every file back where nothing is allowed', () => {
    expect(isAllowed('file:///archive/dist/index.html', {})).toBe(false);
  });
});
