import { describe, expect, it } from 'vitest';
import { placedAttributes } from '../../../src/markup/attributes.ts';
import { edited } from '../../../src/markup/edits.ts';
import { elementsIn, MarkupError } from '../../../src/markup/markup.ts';
import { ownWords } from '../../../src/markup/own-words.ts';

const page = `<!doctype html>
<html lang="zh-CN"><head><title>甲 &amp; 乙</title><script>if (1 < 2 && 3 > 2) "<b>";</script></head>
<body><!-- 一 --><p id="a" title="一 > 二" data-Record>甲<b>乙</b>&#x4E19;<br>丁</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></body></html>
`;

describe('a page that is written strictly', () => {
  const elements = elementsIn(page);
  const [paragraph] = elements.filter(({ name }) => name === 'p');

  it('is read in document order, what scripts hold left alone', () => {
    const names = 'html head title script body p b br svg path';
    expect(elements.map(({ name }) => name)).toEqual(names.split(' '));
  });

  it('says the words of each element, and those that no other inside it holds', () => {
    expect(paragraph?.text).toBe('甲乙丙丁');
    expect(ownWords(page, elements, paragraph ? elements.indexOf(paragraph) : -1)).toBe('甲丙丁');
    expect(elements[2]?.text).toBe('甲 & 乙');
    expect(elements[3]?.text).toContain('1 < 2 && 3');
  });

  it('gives attributes by their names in lower case', () => {
    expect(paragraph?.attributes).toEqual({ id: 'a', title: '一 > 二', 'data-record': '' });
  });

  it('gives the places of attributes and elements', () => {
    const places = paragraph ? placedAttributes(paragraph) : [];
    const written = places.map(({ start, end }) => page.slice(start, end));
    expect(written).toEqual(['id="a"', 'title="一 > 二"', 'data-Record']);
    expect(page.slice(paragraph?.inner, paragraph?.innerEnd)).toBe('甲<b>乙</b>&#x4E19;<br>丁');
  });
});

it('makes edits, and none inside of what another takes away', () => {
  const edits = [
    { start: 3, end: 4, text: 'x' },
    { start: 1, end: 5, text: '' },
    { start: 6, end: 6, text: '!' },
  ];
  expect(edited('0123456789', edits)).toBe('05!6789');
  expect(edited('0123456789', edits, { start: 5, end: 8 })).toBe('5!67');
});

describe('what a browser would mend', () => {
  it.each([
    ['an end without a beginning', '<p>甲</p></div>', '</div>'],
    ['what is never closed', '<div><p>甲</p>', '<div>'],
    ['ends that cross', '<b><i>甲</b></i>', '</b>'],
    ['an attribute without quotes', '<p class=a>甲</p>', '<p class=a>'],
    ['an attribute in single quotes', "<p class='a'>甲</p>", "<p class='a'>"],
    ['attributes that touch', '<p class="a"id="b">甲</p>', '<p class="a"id="b">'],
    ['a mark that is not spelled', '<p>甲 & 乙</p>', '& 乙'],
    ['a mark spelled as few know it', '<p>甲&hellip;</p>', '&hellip;'],
    ['a < that begins no tag', '<p>1 < 2</p>', '< 2'],
    ['a block in a paragraph', '<p>甲<div>乙</div></p>', '<div>'],
    ['a block deep in a paragraph', '<p><span><ul></ul></span></p>', '<ul>'],
    ['a link in a link', '<a href="a"><b><a href="b">甲</a></b></a>', '<a href="b">'],
    ['an item in an item', '<ul><li>甲<li>乙</li></li></ul>', '<li>乙'],
    ['a heading in a heading', '<h1>甲<h2>乙</h2></h1>', '<h2>'],
    ['a row without its table', '<div><tr></tr></div>', '<tr>'],
    ['a row without a part of the table', '<table><tr></tr></table>', '<tr>'],
    ['words between rows', '<table><tbody>甲<tr></tr></tbody></table>', '甲'],
    ['a paragraph in a drawing', '<svg><p>甲</p></svg>', '<p>'],
    ['an element that closes itself', '<div/>', '<div/>'],
    ['a comment with -- in it', '<!-- a -- b -->', '<!--'],
    ['text of another kind', '<xmp><b></xmp>', '<xmp>'],
    ['a script without an end', '<script>1', '<script>'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
    ['a script in capitals in a drawing', '<svg><Script></Script></svg>', '<Script>'],
    ['a comment that ends at once', '<!--><script>a</script>-->', '<!-->'],
    ['a comment that ends soon', '<!---><script>a</script>-->', '<!--->'],
    ['an end in capitals', '<style>a</STYLE><b></b></style>', '<style>'],
    ['an end with a space', '<title>a</title ><b></b></title>', '<title>'],
    ['a script that may hold its end', '<script>"<!--<script>"</script>', '<!--<script>'],
    ['a style in a drawing', '<svg><style>a</style></svg>', '<style>'],
    ['a second body', '<html><body><body></body></body></html>', '<body></body>'],
    ['a block in the head', '<html><head><div></div></head></html>', '<div>'],
    ['words in the head', '<html><head>甲</head></html>', '甲'],
    ['a reading in a reading', '<ruby><rt>甲<rt>乙</rt></rt></ruby>', '<rt>乙'],
    ['a link in a button in a link', '<a><button><a>甲</a></button></a>', '<a>甲'],
    ['a block in a choice', '<select><div></div></select>', '<div>'],
    ['a character that is none', '<p>\0</p>', '\0'],
    ['a number of which browsers make another', '<p>&#128;</p>', '&#128;'],
    ['a tag without an end', '<p>甲</p><p', '<p'],
  ])('is refused where it stands: %s', (_, html, found) => {
    let refused: unknown;
    try {
      elementsIn(html);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(MarkupError);
    expect(refused).toHaveProperty('offset', html.lastIndexOf(found));
  });

  it.each([
    '<p><button><span>甲</span></button></p>',
    '<ul><li>甲<ul><li>乙</li></ul></li></ul>',
    '<dl><div><dt>甲</dt><dd><dl><dt>乙</dt></dl></dd></div></dl>',
    '<table>\n<thead><tr><th>甲</th></tr></thead><tbody><tr><td><p>乙</p></td></tr></tbody></table>',
    '<p><svg><foreignObject><span>甲</span></foreignObject><g/></svg></p>',
    '<math><mrow><mspace width="1em"/><mtext><b>甲</b></mtext></mrow></math>',
    '<template><tr><td>甲</td></tr></template>',
    '<noscript><a href="a">甲</a></noscript>',
    '<a HREF="a">甲</a>',
    '<svg><title>甲<b>乙</b></title><linearGradient/></svg>',
    '<html><head><title>甲</title></head><body></body></html>',
    '<ruby>甲<rt>乙</rt></ruby>',
    '<!-- 甲 -> 乙 > 丙 --><p>丁</p>',
    '<script>"</b>"</script>',
  ])('is not: %s', (html) => {
    expect(elementsIn(html).length).toBeGreaterThan(0);
  });
});
