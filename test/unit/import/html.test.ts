import { describe, expect, test } from 'vitest';
import { withLineFeeds } from '../../../src/import/decode.ts';
import { htmlTables } from '../../../src/import/html-tables.ts';
import { imported } from '../../support/imported.ts';

const rowsOf = (html: string) =>
  htmlTables(html).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('a table of HTML', () => {
  test('has cells that reach over others', () => {
    expect(
      rowsOf(
        '<table><tr><td rowspan="2">机关</td><td colspan=2>水量</td></tr><tr><td>地表</td><td>地下</td></tr></table>',
      ),
    ).toEqual([
      ['机关', '水量', '>>'],
      ['^^', '地表', '地下'],
    ]);
  });

  test('may leave its ends out', () => {
    expect(rowsOf('<table><tr><td>1<td>2<tr><td>3<td>4</table>')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('is a table of the document, whether it stands on one line or on many', () => {
    const rows = ['<tr><th>甲</th><th>乙</th></tr>', '<tr><td>1&lt;2</td><td>\n二<br>\n</td></tr>'];
    for (const table of [rows.join('').replaceAll('\n', ''), rows.join('\n')]) {
      const { outline, draft } = imported(
        `关于节水的通知\n\n各单位：\n见下表：<html><table border="1">${table}</table></html>\n照办。\n`,
      );
      expect(outline).toEqual(['paragraph 见下表：', 'table 2×2', 'paragraph 照办。']);
      expect(draft.nodes[1]).toMatchObject({
        rows: [
          [{ text: '甲' }, { text: '乙' }],
          [{ text: '1<2' }, { text: '二' }],
        ],
      });
    }
  });
});

test('paragraphs of HTML on one line are lines', () => {
  expect(withLineFeeds('<p>示范局</p><p>2020年</p>\n<li>甲</li>\n')).toBe(
    '<p>示范局</p>\n<p>2020年</p>\n<li>甲</li>\n',
  );
});

test('tags of words that were struck out are no words; signs of comparison are', () => {
  const { reading, doubts } = imported(
    '关于节水的通知\n\n各单位：\n甲<del>乙</del>丙<s class="x">丁</s><strike>戊</strike><ins>己</ins>，a<b，c>d，x<s，y>3。\n\n示范局\n2022年1月2日\n',
  );
  expect(reading.join('\n')).toContain('\n甲乙丙丁戊己，a<b，c>d，x<s，y>3。\n');
  expect(doubts.map(({ what }) => what.zh).join()).toContain('划掉的字照录：“乙”');
});
