import { expect, it } from 'vitest';
import { inEnglish } from '../../../src/site/english.ts';
import { englishHref, nearestEnglish, twinOf } from '../../../src/view/languages.ts';

it('leads to pages that stand in English, and leaves all other addresses', () => {
  const html =
    '<a href="/lists/year-2017/2/index.html">a</a><a href="/small/index.html#c1">b</a><form action="/search/index.html"></form>';
  expect(inEnglish(html)).toBe(
    html.replace('"/lists', '"/en/lists').replace('"/search', '"/en/search'),
  );
});

it('leaves links that name the language they lead to', () => {
  const html = '<a hreflang="zh-CN" href="/index.html" lang="zh-CN">中文</a>';
  expect(inEnglish(html)).toBe(html);
});

it('says of what is shown in Chinese that it is Chinese, once', () => {
  expect(inEnglish('<p>Kind: <span class="a">通知 <b>附件</b></span></p>')).toBe(
    '<p>Kind: <span class="a" lang="zh-CN">通知 <b>附件</b></span></p>',
  );
});

it.each([
  ['/organs/x/index.html', '/en/organs/index.html'],
  ['/small/annex-1/index.html', '/en/index.html'],
  ['/search/index.html', '/en/search/index.html'],
])('%s is nearest to %s', (href, english) => {
  expect(nearestEnglish(href)).toBe(english);
});

it('has no twin of a document, whatever its id', () => {
  expect(englishHref('/small/index.html')).toBeUndefined();
  expect(twinOf('en/small/index.html')).toEqual({ language: 'zh', path: 'en/small/index.html' });
  expect(twinOf('en/plots/index.html')).toEqual({ language: 'en', path: 'plots/index.html' });
});
