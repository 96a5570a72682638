import { describe, expect, test } from 'vitest';
import { withLineFeeds } from '../../../src/import/decode.ts';
import { imported } from '../../support/imported.ts';

const head = ['示范市水务局关于做好节水工作的通知', '示水〔2020〕3号', '', '各单位：'];
const signed = ['示范市水务局', '2020年4月1日'];
const notice = (...text: readonly string[]) =>
  imported([...head, ...text, '', ...signed, ''].join('\n'));

describe('lines that were cut at one measure', () => {
  const indented = [
    '　　各单位要对供水设施逐一检查，发现问题及时整改，并把检查和整改的情况报送市水',
    '务局汇总。市水务局将会同有关部门对各单位的节水工作进行抽查，抽查的结果将予通',
    '报。各单位要加强领导。',
    '　　对于管理不善、跑冒滴漏严重的单位，要责令限期整改，并追究有关人员的责任。各',
    '单位要建立台账。',
  ];

  test('are paragraphs again, also where a sentence ends with a line', () => {
    const { outline, doubts } = notice(
      ...indented,
      '　　对于成绩突出的单位和个人予以表彰，表彰的办法由市水务局会同市财政局另行制定。',
      '各单位要认真执行。',
    );
    expect(outline).toHaveLength(3);
    expect(doubts).toMatchObject([{ line: 6, confidence: 0.9 }]);
  });

  test('leave a title and a number apart that stand below each other', () => {
    const { draft } = imported(
      '国务院关于同意将示范县列为国家历史文化名城的批复\n国函〔2024〕5号\n\n示范省人民政府：\n\n同意。\n\n国务院\n2024年1月10日\n',
    );
    expect(draft.title.text).toBe('国务院关于同意将示范县列为国家历史文化名城的批复');
    expect(draft.elements.docNumber).toBe('国函〔2024〕5号');
  });
});

test('characters read one by one are words again; wider gaps stay', () => {
  const { draft, reading } = imported(
    '示 范 市 教 育 局 文 件\n示 教 [2018] 2 6 号\n\n关 于 招 生 的 通 知\n\n各 学 校 :\n请 于 4 月 1 日 前 报 送 。\n\n示 范 市 教 育 局  示 范 市 财 政 局\n2018年4月20日\n',
  );
  expect(draft.elements).toMatchObject({
    docNumber: '示教〔2018〕26号',
    signatories: [{ name: '示范市教育局' }, { name: '示范市财政局' }],
  });
  expect(reading).toContain('请于4月1日前报送。');
});

test('remains of HTML are no words: breaks end lines, named characters are themselves', () => {
  const html = 'A&amp;B公司&lt;甲&gt;<br>乙&nbsp;&nbsp;丙\n';
  expect(withLineFeeds(`<p>${html}`)).toBe('<p>A&amp;B公司&lt;甲&gt;<br>\n乙&nbsp;&nbsp;丙\n');
  expect(withLineFeeds('| 甲<br>乙 |\n')).toBe('| 甲<br>乙 |\n');
  const { reading } = notice('&emsp;&emsp;<b>A&amp;B公司&lt;甲&gt;</b><br>', '照办。');
  expect(reading).toContain('A&B公司<甲>');
});

test('digits and Latin letters in full width are in half width', () => {
  const { draft, reading } = imported(
    '示范市水务局文件\n示水〔２０１９〕１２号\n\n关于节水的通知\n\n各单位：\n节水３０％，邮箱：ａ＠ｂ．ｃｎ。\n\n示范市水务局\n２０１９年３月２８日\n',
  );
  expect(draft.elements).toMatchObject({
    docNumber: '示水〔2019〕12号',
    dateOfIssue: '2019年3月28日',
  });
  expect(reading).toContain('节水30%，邮箱：a@b.cn。');
});

describe('marks typed for others', () => {
  test('are 。 and 、 in a transcript that has no 。, and each is doubted', () => {
    const { outline, doubts } = notice('一,加强检查.各单位要检查.', '二,加强整改.有问题的要改.');
    expect(outline).toEqual(['clause 一、加强检查。各单位要检', 'clause 二、加强整改。有问题的要']);
    expect(
      doubts.filter(({ confidence }) => confidence === 0.8).map(({ what }) => what.zh),
    ).toEqual(['“,”作“、”', '“.”作“。”（共 4 处，第 5、6 行）', '“,”作“、”']);
  });

  test('stay where 。 is in use', () => {
    expect(notice('来函收悉.现答复如下.', '照办。').reading).toContain('来函收悉.现答复如下.');
  });

  test('of a formula are its own', () => {
    expect(notice('按下式计算：R = P / (1 + C)。').reading).toContain(
      '按下式计算：R = P / (1 + C)。',
    );
  });
});

test('the rule of a table may say how its columns are set', () => {
  const { doubts, outline } = notice('| 甲 | 乙 |', '|:---|---:|', '| 1 | 2 |');
  expect(outline).toEqual(['table 2×2']);
  expect(doubts).toEqual([]);
});

test('a gap that a tab made is seen, where it makes no table', () => {
  expect(notice('一、名单：', '\t张某\t李某').reading).toContain('张某　李某');
});

describe('the particulars of a catalogue above a document', () => {
  const entries = ['索 引 号：0001/2023', '发文机关：示范局', '标　　题：示范局关于节水的通知'];
  const text = ['示范局关于节水的通知', '示水〔2020〕3号', '', '各单位：', '照办。'];

  test('are no words of it, and are doubted together', () => {
    const { draft, doubts } = imported([...entries, '', ...text, '', ...signed, ''].join('\n'));
    expect(draft.title.text).toBe('示范局关于节水的通知');
    expect(doubts.map(({ line, what }) => [line, what.zh.includes('共 3 行')])).toEqual([
      [1, true],
    ]);
  });

  test('are kept where the title does not stand below them once more', () => {
    const { reading } = imported([...entries, '', '照办。', ''].join('\n'));
    expect(reading.join('')).toContain('发文机关：示范局');
  });
});

test('letters that a machine read for figures of a day or a number are figures again, and doubted', () => {
  const { draft, doubts } = imported(
    '示范市水务局关于节水的通知\n示水〔2O12〕l2号\n各单位：\n照办。\n示范市水务局\n2O12年2月l6日\n',
  );
  expect(draft.elements).toMatchObject({
    docNumber: '示水〔2012〕12号',
    dateOfIssue: '2012年2月16日',
  });
  expect(doubts.map(({ line }) => line)).toEqual([2, 6]);
});

test('radicals are the ideographs that they look like, and what nobody sees is taken away and doubted', () => {
  const { reading, emendations, doubts } = notice(
    '\u2f00律\u2f64\u2ed3度单位，\ufe0f不得\u2066例外\u2069。',
  );
  expect(reading).toContain('一律用长度单位，不得例外。');
  const han = emendations.filter(({ reason }) => reason.includes('部首'));
  expect(han.map(({ kind }) => kind)).toEqual(['width', 'width', 'width']);
  expect(doubts).toMatchObject([{ line: 5, what: { en: '“U+FE0F U+2066 U+2069” became “”' } }]);
});
