import { expect, test } from 'vitest';
import type { ReceivedPictures } from '../../../src/import/received-pictures.ts';
import { imported } from '../../support/imported.ts';
import { pngOf } from '../../support/small-png.ts';

const bytes = pngOf(3, 2);
const pictures: ReceivedPictures = new Map([
  ['a.png', { bytes, floating: false }],
  ['seal.png', { bytes, floating: true }],
]);

const head = ['示范市水务局文件', '', '示水〔2020〕3号', ''];
const title = ['示范市水务局关于节水的通知', '', '各单位：'];
const text = ['照办。', '请按图执行。'];
const signed = ['示范市水务局', '2020年4月1日'];
const star = '![](a.png)';
const seal = '![](seal.png)';

function read(...lines: readonly string[]) {
  const { draft, doubts } = imported([...lines, ''].join('\n'), undefined, pictures);
  const told = doubts.map(({ line, what }) => `${line} ${what.zh.split('：')[0]}`);
  const figures = draft.nodes.flatMap((one) => (one.kind === 'figure' ? [one] : []));
  return { draft, told, figures: figures.map(({ alt, src }) => [alt, src]) };
}

test('a picture of the text has its file; without words of its own it has those of its caption', () => {
  const { figures, told } = read(...head, ...title, ...text, star, '', '图1　水系', ...signed);
  expect(figures).toEqual([['图1　水系', 'a.png']]);
  expect(told).toEqual(['10 图没有替代文字']);
  const other = read(...head, ...title, ...text, '![甲](a.png)', '', '见下。', ...signed);
  expect(other.figures).toEqual([['甲', 'a.png']]);
  expect(other.told).toEqual([]);
});

test('one whose file did not come is an empty frame, and told', () => {
  const { figures, told } = read(
    ...head,
    ...title,
    ...text,
    '![甲](b.png)',
    '',
    '见下。',
    ...signed,
  );
  expect(figures).toEqual([['甲', undefined]]);
  expect(told).toEqual([`${head.length + title.length + text.length + 1} 抄本里的图没有文件`]);
});

test('pictures before the first sentence stand where they stood', () => {
  const lines = ['现公布如下：', star, '图1　甲', '![乙](a.png)', '图2　乙', '照办。'];
  const { draft } = read(...head, ...title, ...lines, ...signed);
  const words = draft.nodes.map((one) => ('text' in one ? one.text.text : one.kind));
  expect(words).toEqual(['现公布如下：', 'figure', '图1　甲', 'figure', '图2　乙', '照办。']);
});

test('above the title it is none of the text, and told', () => {
  const { draft, figures, told } = read(star, '', ...head, star, '', ...title, ...text, ...signed);
  expect(figures).toEqual([]);
  expect(told).toEqual([
    '1 标题之上的图（标志、五角星、红线之类）没有收进来（a.png）',
    '7 标题之上的图（标志、五角星、红线之类）没有收进来（a.png）',
  ]);
  expect(draft.elements.docNumber).toBe('示水〔2020〕3号');
});

test.each([
  ['over the name', ['示范市水务局', seal, '2020年4月1日']],
  ['over the day', ['示范市水务局', '2020年4月1日', seal]],
  ['above both', [seal, '', ...signed]],
  ['between the two, in a line of its own', ['示范市水务局', star, '2020年4月1日']],
])('%s it may be a seal: it is told, and parts no signature', (_, end) => {
  const { draft, figures, told } = read(...head, ...title, ...text, ...end);
  expect(figures).toEqual([]);
  expect(told).toEqual([expect.stringContaining('署名、日期处的图（可能是印章）没有收进来')]);
  expect(draft.elements).toMatchObject({
    signatories: [{ name: '示范市水务局' }],
    dateOfIssue: '2020年4月1日',
  });
});

test('in a line above the names it is the last of the text', () => {
  const { draft, figures } = read(...head, ...title, ...text, star, '', ...signed);
  expect(figures).toEqual([['图', 'a.png']]);
  expect(draft.nodes.at(-1)?.kind).toBe('figure');
  expect(draft.elements.signatories).toMatchObject([{ name: '示范市水务局' }]);
});
