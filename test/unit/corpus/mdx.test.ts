import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/blocks.ts';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { clausesIn } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';

const front = '---\nannex: 1\n---\n';

/** Reads a body that begins on line 4. */
function read(body: string): { texts: string[]; problems: string[] } {
  const { tree, problems } = parseMdx(`${front}${body}`, 'x.mdx');
  const blocks = tree ? readBlocks(tree, 'x.mdx', '') : { blocks: [], problems: [] };
  return {
    texts: clausesIn(blocks.blocks).map(textOf),
    problems: [...problems, ...blocks.problems].map(
      ({ place, ruleId }) => `${place.line}:${place.column}: ${ruleId}`,
    ),
  };
}

describe('front matter', () => {
  test('is taken off with its place, and the body keeps its lines', () => {
    const { frontMatter, tree } = parseMdx('---\na: 1\nb: 2\n---\n\n正文\n', 'x.mdx');
    expect(frontMatter).toEqual({ text: 'a: 1\nb: 2\n', linesBefore: 1 });
    expect(tree?.children[0]?.position?.start).toMatchObject({ line: 6, column: 1 });
  });

  test('may be empty, and may be all there is', () => {
    expect(parseMdx('---\n---', 'x.mdx')).toMatchObject({ frontMatter: { text: '' } });
    expect(parseMdx('---\na: 1\n---', 'x.mdx')).toMatchObject({ frontMatter: { text: 'a: 1\n' } });
  });

  test.each([
    ['no front matter', '正文\n'],
    ['text before it', '正文\n---\na: 1\n---\n'],
    ['never closed', '---\na: 1\n'],
    ['text right after it', '---\na: 1\n---正文\n'],
    ['a space after the first ---', '--- \na: 1\n---\n'],
  ])('is missing with %s', (_, text) => {
    const { problems, tree } = parseMdx(text, 'x.mdx');
    expect(tree).toBeUndefined();
    expect(problems.map((one) => one.ruleId)).toEqual(['front-matter-missing']);
  });

  test('ends at the first --- line: a second one is a rule of Markdown', () => {
    expect(read('\n上\n\n---\n\n下\n').problems).toEqual(['7:1: markdown-unsupported']);
    expect(read('\n上\n---\n\n下\n').problems).toEqual(['5:1: markdown-unsupported']);
  });
});

describe('text is read exactly', () => {
  test.each([
    ['character references', '&lt;甲&#x4e59;&amp;', '<甲乙&'],
    ['what is no reference', '甲&乙；&bogus;', '甲&乙；&bogus;'],
    ['escapes', '\\{甲\\} \\<乙\\> \\*丙\\* 1\\. \\~', '{甲} <乙> *丙* 1. ~'],
    [
      'addresses',
      '见http://a.cn/x?y=1&z=2，www.b.cn或c@d.cn',
      '见http://a.cn/x?y=1&z=2，www.b.cn或c@d.cn',
    ],
    ['single stars', '甲*乙', '甲*乙'],
    ['a wide space', '　　甲　乙', '　　甲　乙'],
    ['a character beyond the BMP', '𠮷𠮷', '𠮷𠮷'],
    ['four spaces before a line', '    甲', '甲'],
  ])('%s', (_, source, text) => {
    expect(read(source)).toEqual({ texts: [text], problems: [] });
  });

  test('a line end inside a paragraph is nothing between Han characters', () => {
    expect(read('甲\n  乙，\n丙1\n2丁\n').texts).toEqual(['甲乙，丙1 2丁']);
  });

  test('and a space between Latin words, beside an address too', () => {
    expect(read('as in\nGB/T 9704,\nhttp://a.cn\nand so on').texts).toEqual([
      'as in GB/T 9704, http://a.cn and so on',
    ]);
  });

  test('a long line and a long run of spaces take no time to speak of', () => {
    const line = '字'.repeat(100_000);
    const gap = `甲${' '.repeat(100_000)}乙`;
    expect(read(`${line}\n\n${gap}`)).toEqual({ texts: [line, gap], problems: [] });
  });
});

describe('what is not text is a Problem at its place', () => {
  test.each([
    ['emphasis', '甲*乙*', ['4:2: markdown-unsupported']],
    ['strong', '甲 **乙** 丙', ['4:3: markdown-unsupported']],
    ['strikethrough', '15~16日、18~20日', ['4:3: markdown-unsupported']],
    ['code', '甲`乙`', ['4:2: markdown-unsupported']],
    ['a heading', '# 甲', ['4:1: markdown-unsupported']],
    ['a task', '- [ ] 甲', ['4:1: list-item']],
    ['a quotation', '> 甲', ['4:1: markdown-unsupported']],
    ['a table', '| 甲 |\n|---|\n| 乙 |', ['4:1: markdown-unsupported']],
    ['a picture', '![甲](a.png)', ['4:1: markdown-unsupported']],
    ['a mark without its note', '甲[^1]', ['4:1: footnote-undefined']],
    ['a link', '[甲](http://a.cn)', ['4:1: markdown-unsupported']],
    ['a link that hides where it leads', '[a.cn](http://b.cn/a.cn)', ['4:1: markdown-unsupported']],
    ['a link with a title', '[http://a.cn](http://a.cn "甲")', ['4:1: markdown-unsupported']],
    ['a hard break', '甲  \n乙\\\n丙', ['4:2: markdown-unsupported', '5:2: markdown-unsupported']],
    ['a comment of HTML', '<!-- 甲 -->', ['4:2: mdx-syntax']],
    ['a comment of MDX', '甲{/* 乙 */}', ['4:2: mdx-expression']],
    ['an expression', '{1 + 1}', ['4:1: mdx-expression']],
    ['a brace', '甲{乙', ['4:4: mdx-syntax']],
    ['an autolink in brackets', '<http://a.cn>', ['4:7: mdx-syntax']],
    ['HTML in a line', '甲<b>乙</b>', ['4:2: mdx-html']],
    ['HTML in a line after characters beyond the BMP', '𠮷𠮷<b>乙</b>', ['4:3: mdx-html']],
    ['HTML on its own', '<div>\n甲\n</div>', ['4:1: mdx-html']],
    ['a fragment', '<>甲</>', ['4:1: mdx-html']],
    ['a property of every object', '<toString />', ['4:1: mdx-html']],
    ['an unknown component', '<Clauses />', ['4:1: component-unknown']],
    ['a member', '<Foo.Bar />', ['4:1: component-unknown']],
    ['an import', 'import a from "b"', ['4:1: mdx-import']],
    ['an export', 'export const a = 1', ['4:1: mdx-export']],
    ['a line that begins like one', 'export of water', ['4:8: mdx-syntax']],
    ['a component among words', '甲<Slogan>乙</Slogan>丙', ['4:2: component-misplaced']],
    [
      'two of a kind, one in the other',
      '<Slogan><Slogan>甲</Slogan></Slogan>',
      ['4:9: component-misplaced'],
    ],
    ['a component never closed', '<Section label="一、" title="甲">\n\n乙', ['4:1: mdx-syntax']],
    [
      'one closed by another',
      '<Section label="一、" title="甲">\n\n</Clause>',
      ['6:1: mdx-syntax'],
    ],
    ['one that was never opened', '</Section>', ['4:2: mdx-syntax']],
    ['a quotation mark never closed', '<Section label="一', ['4:18: mdx-syntax']],
  ])('%s', (_, source, problems) => {
    expect(read(source).problems).toEqual(problems);
  });

  test.each([
    ['a name that every object has', 'toString="甲" ', 'attribute-unknown'],
    ['the name of the prototype', '__proto__="甲" ', 'attribute-unknown'],
    ['a name with a colon', 'a:b="甲" ', 'attribute-unknown'],
    ['an expression', 'id={甲} ', 'mdx-expression'],
    ['a spread', '{...甲} ', 'mdx-expression'],
    ['a value of the wrong form', 'id="甲" ', 'attribute-invalid'],
  ])('an attribute with %s', (_, attribute, ruleId) => {
    const source = `<Section ${attribute}label="一、" title="甲">\n\n乙\n\n</Section>`;
    expect(read(source).problems).toEqual([`4:10: ${ruleId}`]);
  });

  test('an attribute on a line of its own is found there', () => {
    const source = '<Section\n  label="一、"\n  tilte="甲"\n  title="甲">\n\n乙\n\n</Section>';
    expect(read(source).problems).toEqual(['6:3: attribute-unknown']);
  });

  test('a component closed by another is found at both', () => {
    const source = '<Section label="一、" title="甲">\n\n</Clause>';
    expect(parseMdx(`${front}${source}`, 'x.mdx').problems).toMatchObject([
      { place: { line: 6, column: 1 }, second: { line: 4, column: 1 } },
    ]);
  });

  test('quotations nested too deep to read are one Problem, however deep a machine can read', () => {
    expect(read(`${'>'.repeat(8000)} 甲`).problems).toHaveLength(1);
  });

  test('components too deep to read', () => {
    const deep = `${'<Section label="一、" title="甲">\n'.repeat(200)}${'</Section>\n'.repeat(200)}`;
    expect(read(deep).problems).toEqual(['5:1: component-misplaced']);
  });
});
