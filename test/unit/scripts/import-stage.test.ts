import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorityOf } from '../../../scripts/import/authority.ts';
import { receivedText } from '../../../scripts/import/received.ts';
import { checkAndSettle, stage } from '../../../scripts/import/stage.ts';

/** What a check says of a transcript in an archive of its own, and what had to be declared for it. */
function settledOf(transcript: string) {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-stage-'));
  try {
    const [file, staging] = [join(root, 'a.txt'), join(root, 'staging')];
    mkdirSync(join(root, 'documents'));
    writeFileSync(file, transcript);
    const received = receivedText(file);
    if ('ruleId' in received) throw new Error(received.ruleId);
    const { authority, taken } = authorityOf(root);
    const workplace = { root, staging, authority, taken };
    const staged = [stage(received, workplace)];
    const problems = checkAndSettle(workplace, staged);
    const sics = staged.flatMap(({ imported }) =>
      imported.emendations.filter(({ kind }) => kind === 'sic').map(({ id }) => id),
    );
    return { problems, sics };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const nothing = { problems: [], sics: [] };
const notice = (...text: readonly string[]) =>
  [
    ...['# 关于节水的通知', '', '示水〔2020〕3号', '', '各单位：', '', ...text],
    ...['', '示范市水务局', '2020年4月1日', ''],
  ].join('\n');

test('numbers that count on from part to part are as they should be', () => {
  const parts = [
    '一、要求',
    '',
    '（一）目标。到明年底节水一成。',
    '',
    '（二）原则。坚持先公后私。',
    '',
  ];
  const more = [
    '二、措施',
    '',
    '（三）检查。逐一检查供水设施。',
    '',
    '（四）整改。有问题的都要改。',
  ];
  expect(settledOf(notice(...parts, ...more))).toEqual(nothing);
});

test('a heading alone on its line is no run-in heading of the paragraph below', () => {
  const parts = [
    '**（一）目标**',
    '',
    '到明年底节水一成。',
    '',
    '**（二）原则**',
    '',
    '坚持先公后私。',
  ];
  expect(settledOf(notice(...parts))).toEqual(nothing);
});

test('notes and addresses are read back as they were recognised', () => {
  const text = [
    '标准[^1]见https://a.gov.cn/a?x=1&y=2。',
    '',
    '[^1]: 指*新*标准_一_。',
    '',
    '照办。',
  ];
  expect(settledOf(notice(...text))).toEqual(nothing);
});

test('a communiqué of a meeting needs no mark', () => {
  expect(
    settledOf('示范党示范省委员会全体会议公报\n（2020年11月26日全体会议通过）\n\n会议举行。\n'),
  ).toEqual(nothing);
});

test('an order numbered by years, which issues what its text names in inner marks', () => {
  const order = [
    '示范部令',
    '',
    '2022年第36号',
    '',
    '《关于修改〈示范规定〉的决定》已经通过。',
    '',
  ];
  const signed = [
    '部长　李某某',
    '2022年11月10日',
    '',
    '关于修改《示范规定》的决定',
    '',
    '删去第六条。',
    '',
  ];
  expect(settledOf([...order, ...signed].join('\n')).problems).toEqual([]);
  expect(settledOf([...order, ...signed].join('\n')).sics).toEqual([]);
});

test.each([
  [
    'merged cells',
    ['| 甲 | 乙 | >> |', '| --- | --- | --- |', '| ^^ | 丙 | 丁 |', '| 1 | 2 | 3 |'],
  ],
  ['a cell merged over all rows', ['| 甲 | 乙 |', '| --- | --- |', '| ^^ | 丙 |']],
  ['rows of several widths', ['| 甲 | 乙 |', '| --- | --- |', '| 1 | 2 | 3 |', '| 4 |']],
])('a table with %s', (_, table) => {
  expect(settledOf(notice('如下：', '', ...table))).toEqual(nothing);
});
