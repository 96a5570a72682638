import { test } from 'vitest';
import { imported } from '../../support/imported.ts';
import { randomNumbers } from '../../support/random.ts';

/** Lines of every element, and what no transcript should have. */
const lines = [
  ...['示范市水务局文件', '示范市水务局　示范市财政局', '令', '公　告', '常务会议纪要', '特急'],
  ...['示水〔2020〕3号', '第12号', '第8期', '签发人：王某', '# 关于节水的通知', '各单位：'],
  ...['## 第一章 总则', '附则', '第一条 略。', '第二条', '一、', '一、节水', '（一）用水。', '1.'],
  ...['① 注', '此复。', '用水，', '附件：1.甲 2.乙', '附件1', '附：', '目　录', '省　长　　王某'],
  ...['2020年4月1日', '二〇二〇年四月一日', '2020年13月45日', '（此件公开）', '抄送：甲。'],
  ...['示范市水务局办公室　2020年4月2日印发', '共印80份', '— 3 —', '第 3 页 共 5 页'],
  ...['（2019年5月30日通过）', '2019年5月30日 示范市人大常委会通过', '出席：王某'],
  ...['| 甲 | |', '| | |', '|---|---|', '甲   乙   丙', '![图](a.png)', '---', '“引', '》', '（'],
  ...['**粗**', '<!-- x -->', '<br>', '\\', '_', '`', '{', '<', '&', 'import x', '+ a', '>'],
  ...[
    '\u200b',
    '\ufeff',
    '\r',
    '\0',
    '\ud800',
    '\udc00',
    '\u2028',
    'e\u0301',
    '\ufe00',
    '\ue000',
    '𠀀',
  ],
];
const gaps = ['\n', '\n', '\n\n', '\n\n', ' ', ''];

test('a transcript with its emendations is the reading, whatever lines are thrown together', () => {
  const random = randomNumbers(7);
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  for (let n = 0; n < 600; n++) {
    const count = 1 + Math.floor(random() * 14);
    imported(Array.from({ length: count }, () => oneOf(lines) + oneOf(gaps)).join(''));
  }
});
