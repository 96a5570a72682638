import { describe, expect, it } from 'vitest';
import { relativeAddress } from '../../../src/site/relative-address.ts';

describe('an address from the root of the site', () => {
  it.each([
    ['/index.html', 'index.html', 'index.html'],
    ['/a/index.html', 'index.html', 'a/index.html'],
    ['/index.html', 'a/b/index.html', '../../index.html'],
    ['/a/b/index.html#x', 'a/c/index.html', '../b/index.html#x'],
    ['/a/index.html#x', 'a/index.html', '#x'],
    ['/a/a.pdf#page=3', 'a/index.html', 'a.pdf#page=3'],
  ])('%s seen from %s is %s', (address, page, relative) => {
    expect(relativeAddress(address, page)).toBe(relative);
  });
});
