import { expect, it } from 'vitest';
import { basedLinks, relativeLinks, relativeStyle } from '../../../src/site/relative-links.ts';

it('changes addresses only, in templates too, and no other character', () => {
  const html = `<!doctype html><p title="/a">/a</p><a href="/a/index.html" class="x">甲 &amp; 乙</a>
<template><a href="/b.html">b</a></template><a href="//host/x">c</a><a href="https://host/">d</a>`;
  expect(relativeLinks(html, 'a/b/index.html')).toBe(
    html
      .replace('href="/a/index.html"', 'href="../index.html"')
      .replace('href="/b.html"', 'href="../../b.html"'),
  );
});

it('takes for addresses neither what other attributes hold nor what stands in comments and scripts', () => {
  const html = `<p title="<a href=/a>">甲</p><!-- <a href="/b"> --><script>'<a href="/c">'</script><title><a href="/d"></title>`;
  expect(relativeLinks(html, 'a/index.html')).toBe(html);
});

it.each([
  ['<p> href="/a" </p>', '<p> href="/a" </p>'],
  ['<a title="<" href="/b">甲</a>', '<a title="<" href="b">甲</a>'],
  ['<a\nhref="/b"\n  src="/c">甲</a>', '<a\nhref="b"\n  src="c">甲</a>'],
  ['<script>"x" + " href=\\"/a\\""</script><a href="/b">甲</a>', undefined],
  ['<textarea><a href="/a"></textarea><a href="/b">甲</a>', undefined],
  [
    '<title>甲</title><script src="/s.js"></script>',
    '<title>甲</title><script src="s.js"></script>',
  ],
])('finds addresses in tags alone: %s', (html, expected) => {
  const other = html.replace('<a href="/b">', '<a href="b">');
  expect(relativeLinks(html, 'index.html')).toBe(expected ?? other);
});

it.each(['<A HREF=/b>甲</A>', "<a href='/b'>甲</a>", '<a href = "/b">甲</a>'])(
  'leaves a page as it is that is not written strictly, which the checks tell of: %s',
  (html) => {
    expect(relativeLinks(html, 'index.html')).toBe(html);
  },
);

it('reads and writes the marks that HTML spells', () => {
  expect(relativeLinks('<a href="/s.html?q=a&#38;b&amp;c">x</a>', 'a/index.html')).toBe(
    '<a href="../s.html?q=a&amp;b&amp;c">x</a>',
  );
});

it('makes the files of a style sheet relative to it', () => {
  expect(relativeStyle('a{src:url(/fonts/x.woff2)}b{c:url("data:x")}', '_astro/s.css')).toBe(
    'a{src:url(../fonts/x.woff2)}b{c:url("data:x")}',
  );
});

it('puts the base before addresses of the 404 page', () => {
  expect(basedLinks('<a href="/index.html">x</a>', 'https://host/a/')).toBe(
    '<a href="https://host/a/index.html">x</a>',
  );
});

it('reaches links that only readers without scripts see', () => {
  const html = '<body><noscript><a href="/a/index.html">甲</a></noscript></body>';
  expect(relativeLinks(html, 'b/index.html')).toContain('href="../a/index.html"');
});
