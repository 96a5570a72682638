import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/blocks.ts';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { clausesIn } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';

function read(body: string) {
  const { tree } = parseMdx(`---\n---\n${body}`, 'law.mdx');
  if (!tree) throw new Error('unreadable');
  return readBlocks(tree, 'law.mdx', '');
}

const linesOf = (body: string) =>
  clausesIn(read(body).blocks).map((clause) => `${clause.id} ${textOf(clause)}`);

describe('the provisions of a law', () => {
  test('have ids from their printed numbers', () => {
    const body = `<Division label="第二章" title="用水">
<Division label="第一节" title="计划">
<Article label="第十二条">
下列单位应当报告：

<Point label="（一）">
工厂：

<Point label="1.">大型；</Point>
</Point>

报告的格式另行规定。

<Point label="（三）">学校。</Point>
</Article>
<Article label="第十二条之一">
不予调整的，应当说明理由。
</Article>
</Division>
</Division>`;
    expect(read(body).problems).toEqual([]);
    expect(linesOf(body)).toEqual([
      'ch2 第二章　用水',
      'ch2-sec1 第一节　计划',
      'art12 第十二条　下列单位应当报告：',
      'art12-i1 （一）工厂：',
      'art12-i1-i1 1.大型；',
      'art12-p2 报告的格式另行规定。',
      'art12-p2-i3 （三）学校。',
      'art12-1 第十二条之一　不予调整的，应当说明理由。',
    ]);
  });

  test('of a standard have their whole numbers as ids, however deep', () => {
    const body = `<Division label="3" title="要求">
<Division label="3.1" title="选址">
<Point label="3.1.2">
2020年以后的，应设置：

<Point label="1">专间；</Point>

<Point label="2">台。</Point>
</Point>
</Division>
</Division>

<Point label="A.0.1">应填表。</Point>`;
    expect(read(body).problems).toEqual([]);
    expect(linesOf(body)).toEqual([
      'n3 3　要求',
      'n3-1 3.1　选址',
      'n3-1-2 3.1.2　2020年以后的，应设置：',
      'n3-1-2-i1 1　专间；',
      'n3-1-2-i2 2　台。',
      'na-0-1 A.0.1　应填表。',
    ]);
  });

  test('are refused with any other number', () => {
    const problems = [
      '<Article label="第叁条">文</Article>',
      '<Division label="一" title="用水"></Division>',
    ]
      .flatMap((body) => read(body).problems)
      .map(({ ruleId, found }) => `${ruleId} ${found.zh}`);
    expect(problems).toEqual(['label-form 第叁条', 'label-form 一']);
  });

  test('may be points without an article, under the paragraph above them', () => {
    expect(
      linesOf(
        '事项如下：\n\n<Point label="一、">整治。</Point>\n\n<Point label="1、">报送。</Point>',
      ),
    ).toEqual(['p1 事项如下：', 'p1-i1 一、整治。', 'p1-i1 1、报送。']);
  });
});
