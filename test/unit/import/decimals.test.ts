import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const read = (...lines: readonly string[]) =>
  imported(['餐饮操作规程', '', ...lines, ''].join('\n'));

describe('1, 1.1 and 1.1.1', () => {
  test('are divisions where they have a title alone, points where they have a text', () => {
    const { outline, doubts } = read(
      ...['1 总则', '1.1 为规范餐饮，制定本规程。', '1.2 本规程适用于本市。'],
      ...['2 场所', '2.1 选址要求', '2.1.1 应选择适宜的地点。', '2.1.2 应远离污染源25m。'],
      ...['2.2 设计', '2.2.1 应设置：', 'a) 专间；', 'b) 操作区。', '2.2.2 应通风。'],
      ...['3 附则', '3.1 本规程自2020年1月1日起施行。'],
    );
    expect(outline).toEqual([
      'division 1总则',
      '  point 1.1为规范餐饮，制定本',
      '  point 1.2本规程适用于本市。',
      'division 2场所',
      '  division 2.1选址要求',
      '    point 2.1.1应选择适宜的地',
      '    point 2.1.2应远离污染源2',
      '  division 2.2设计',
      '    point 2.2.1应设置：',
      '      point a)专间；',
      '      point b)操作区。',
      '    point 2.2.2应通风。',
      'division 3附则',
      '  point 3.1本规程自2020年',
    ]);
    expect(doubts.filter(({ what }) => what.zh.includes('1.1 式'))).toEqual([]);
  });

  test('have items numbered with a figure alone, and annexes with a letter', () => {
    const { outline } = read(
      ...['1 规定', '1.0.1 内容如下：', '1 供水；', '2 供气。', '1.0.2 应征求意见。'],
      ...['附录A 评估表', 'A.0.1 应填表。'],
    );
    expect(outline).toEqual([
      'division 1规定',
      '  point 1.0.1内容如下：',
      '    point 1供水；',
      '    point 2供气。',
      '  point 1.0.2应征求意见。',
      'division 附录A评估表',
      '  point A.0.1应填表。',
    ]);
  });

  test('may have chapters without numbers below them, and numbers alone above their words', () => {
    const { outline } = read(
      ...[
        '1 范围',
        '本文件适用于全市。',
        '2 术语',
        '2.1',
        '供水',
        '提供的服务。',
        '2.2',
        '用户',
        '接受者。',
      ],
    );
    expect(outline).toEqual([
      'division 1范围',
      '  paragraph 本文件适用于全市。',
      'division 2术语',
      '  point 2.1供水',
      '    paragraph 提供的服务。',
      '  point 2.2用户',
      '    paragraph 接受者。',
    ]);
  });

  test('stand under 1．范围', () => {
    const { outline } = read(
      '1．范围',
      '本规程适用于本市。',
      '2．要求',
      '2.1应清洁。',
      '2.1.1应消毒。',
      '2.2应考核。',
    );
    expect(outline.slice(2)).toEqual([
      'point 2．要求',
      '  point 2.1应清洁。',
      '    point 2.1.1应消毒。',
      '  point 2.2应考核。',
    ]);
  });

  test('are parted from their words by a space in the reading', () => {
    expect(read('1.1 2019年起施行。', '1.2 全市适用。').reading).toContain('1.1　2019年起施行。');
  });

  test('that do not count on are paragraphs, and are doubted', () => {
    const { outline, doubts } = read('1.1 应清洁。', '3.4 应消毒。', '2.7 应考核。');
    expect(outline.every((line) => line.startsWith('paragraph'))).toBe(true);
    expect(doubts.some(({ what }) => what.zh.includes('前后不接'))).toBe(true);
  });

  test('are no figures that measure something', () => {
    const { outline, doubts } = read(
      '1.1 应清洁。',
      '1.2 应消毒。',
      '1.3万元以上的罚款，另行规定。',
    );
    expect(outline.at(-1)).toMatch(/paragraph 1\.3万元/u);
    expect(doubts.filter(({ what }) => what.zh.includes('1.1 式'))).toEqual([]);
  });
});
