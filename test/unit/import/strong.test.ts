import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

/** The reading of a line of a notice, and what was doubted there. */
function read(...typed: readonly string[]) {
  const { reading, doubts, draft } = imported(
    ['示范局关于节水的通知', '', '各单位：', '', ...typed, '', '示范局', '2022年1月2日', ''].join(
      '\n',
    ),
  );
  const told = doubts.filter(({ what }) => what.zh.startsWith('星号、下划线')).length > 0;
  return { words: reading.slice(2, -2).join('\n'), told, title: draft.title.text };
}

describe('asterisks that hide words are kept,', () => {
  test.each([
    '当事人张**与李**系夫妻。',
    '经查，周**向吴**提供。',
    '某**公司与某**公司签订合同。',
    '经查，**公司与**公司签订合同。',
    '甲*乙*丙。',
    '家住某小区**号楼**室。',
    '王*和赵*是同事，孙*某与钱*某不是。',
    '姓名：**，电话：**。',
    '林**住址某路***号。',
  ])('and told where they may be marks: %s', (line) => {
    expect(read(line)).toMatchObject({ words: line, told: !/[路：]/u.test(line) });
  });

  test.each([
    '金额5***元，其中2**3与4**5。',
    '车牌粤A***12，电话139****1234。',
    '中奖的有*明、*华、*军。',
    '张*、李*、王*三人。',
  ])('%s', (line) => {
    expect(read(line).words).toBe(line);
  });

  test('in a title, too', () => {
    const { draft } = imported(
      '关于张**与李**纠纷一案的通报\n\n各单位：\n照办。\n\n示范局\n2022年1月2日\n',
    );
    expect(draft.title.text).toBe('关于张**与李**纠纷一案的通报');
  });
});

describe('marks round words are no words', () => {
  test.each([
    ['**张三**同志获奖。', '张三同志获奖。'],
    ['各单位要**高度重视**节水，把**重点**抓好。', '各单位要高度重视节水，把重点抓好。'],
    ['照此，***务必***照办。', '照此，务必照办。'],
    ['一是**加强领导。**各单位要照办。', '一是加强领导。各单位要照办。'],
    ['名单如下：**重点**是节水，“**节水**”。', '名单如下：重点是节水，“节水”。'],
    ['__节水__，要照办。', '节水，要照办。'],
  ])('%s', (line, words) => {
    expect(read(line).words).toBe(words);
  });

  test('that open with one line and close with another', () => {
    expect(read('**各单位要对供水设施', '逐一检查。**', '', '照办。').words).toBe(
      '各单位要对供水设施\n逐一检查。\n照办。',
    );
  });
});

describe('blanks to be filled in are kept', () => {
  test.each([
    '填表人：________，日期：____年__月__日，金额____元，合计__________。',
    '____公司（盖章）____',
    '姓名__张三__性别__男__',
    '日期：__2024__年__3__月',
  ])('%s', (line) => {
    expect(read(line).words).toBe(line);
  });
});

test('a line may have a hundred thousand of them', () => {
  const many = '照办**节水**。'.repeat(50_000);
  expect(read(many).words).toBe('照办节水。'.repeat(50_000));
});
