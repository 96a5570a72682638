import { expect, it } from 'vitest';
import { tagsWith } from '../../../src/markup/tags-with.ts';

const found = (html: string) =>
  tagsWith(['href', 'src'], '[/&]')(html).map(({ name, written }) => name + written);

it.each([
  ['<p title="/a">甲</p><a class="x" href="/b">乙</a>', ['a class="x" href="/b"']],
  ['<a title="<b" href="/b"\n id="c">乙</a><br/>', ['a title="<b" href="/b"\n id="c"']],
  ['<p title="x<y">甲</p> <a href="/c">乙</a>', ['a href="/c"']],
  ['<p>“ href="/a"</p><i data-href="/a" hrefs="/b">甲</i>', []],
  ['<a href="b">甲</a><a href="&#x2f;b">乙</a>', ['a href="&#x2f;b"']],
  ['<!-- <a href="/a"> --><img src="/i"/>', ['img src="/i"/']],
  ['<!-- <a href="/a">', []],
  ['<svg><title /></svg><a href="/x">甲</a>', ['title /', 'a href="/x"']],
  ['<a HREF="/x">甲</a>', ['a HREF="/x"']],
])('finds the start tags in which an attribute begins as is sought: %s', (html, tags) => {
  expect(found(html)).toEqual(tags);
});

it('finds nothing in what holds no tags, and its own start tag', () => {
  const html = `<script src="/s">'<a href="/c">'</script><title><a href="/d"></title><a href="/e">`;
  expect(found(html)).toEqual(['script src="/s"', 'title', 'a href="/e"']);
});
