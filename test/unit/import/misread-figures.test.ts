import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

function toldOf(line: string): string | undefined {
  const { doubts, reading } = imported(
    ['示范局关于节水的通知', '', '各单位：', '', line, '', '示范局', '2022年1月2日', ''].join('\n'),
  );
  expect(reading).toContain(line);
  return doubts.find(({ what }) => what.zh.includes('扫描把数字'))?.what.zh;
}

describe('letters in figures that a scan may have put there are kept and told:', () => {
  test.each([
    ['自2O17年以来。', '“2O17”'],
    ['检查l0个单位。', '“l0”'],
    ['整改率98.O%，投入l.5亿元。', '“98.O”、“l.5”'],
    ['依据第l2条，罚款5OO元。', '“l2”、“5OO”'],
    ['共3〇处。', '“3〇”'],
  ])('%s', (line, found) => {
    expect(toldOf(line)).toContain(found);
  });

  test.each([
    'O型血，I类企业，IO接口。',
    'H2O、I2C、O3、CO2。',
    '汽油10l，流量1l/min。',
    '二〇一七年，一〇一室。',
    'O157菌，5G网络，PM2.5。',
  ])('but not in %s', (line) => {
    expect(toldOf(line)).toBeUndefined();
  });

  test('in a table, too', () => {
    const { doubts } = imported(
      '示范局关于节水的通知\n\n各单位：\n\n照表办。\n\n| 区 | 数 |\n| --- | --- |\n| 甲 | 1O5 |\n\n示范局\n2022年1月2日\n',
    );
    expect(doubts.map(({ what }) => what.zh)).toContainEqual(expect.stringContaining('“1O5”'));
  });
});
