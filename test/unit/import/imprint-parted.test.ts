import { expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const notice = (...imprint: readonly string[]) =>
  imported(
    `示范市水务局文件\n\n示水〔2020〕3号\n\n示范市水务局关于节水的通知\n\n各单位：\n\n照办。\n\n示范市水务局\n2020年4月1日\n\n${imprint.join('\n')}\n`,
  );
const copied = '抄送：市政府办公室。';
const office = '示范市水务局办公室　　2020年4月2日印发';
const picture = '![印章](seal.png)';

test.each([
  ['below 版记', [copied, office, '', picture]],
  ['in it', [copied, '', picture, '', office]],
  ['above the number of copies', [copied, office, '', picture, '', '共印80份']],
])('a picture %s goes to the end of the text, and is doubted', (_, lines) => {
  const { draft, doubts } = notice(...lines);
  expect(draft.elements).toMatchObject({ copiedTo: '市政府办公室。', printedOn: '2020年4月2日' });
  expect(draft.nodes.at(-1)).toMatchObject({ kind: 'figure', alt: '印章' });
  expect(doubts.map(({ what }) => what.zh)).toContain('版记当中或之后的图、表、公式：移到正文之末');
});

test('a table below 版记 goes there too, whole', () => {
  const { draft, reading } = notice(copied, office, '', '| 甲 | 乙 |', '| - | - |', '| 1 | 2 |');
  expect(draft.nodes.at(-1)).toMatchObject({ kind: 'table' });
  expect(reading).toContain('1　2');
});

test('a table that begins with 抄送 is a table', () => {
  const { draft } = notice(`| ${copied} | 乙 |`, '| - | - |', '| 1 | 2 |');
  expect(draft.elements.copiedTo).toBeUndefined();
});
