import { describe, expect, test } from 'vitest';
import { decoded, withLineFeeds } from '../../../src/import/decode.ts';
import { docxText } from '../../../src/import/docx.ts';
import { idFor } from '../../../src/import/identify.ts';
import { importText } from '../../../src/import/import.ts';
import { words } from '../../../src/import/source.ts';
import { titleLinesOf } from '../../../src/import/titles.ts';
import { imported } from '../../support/imported.ts';

const authority = {
  organs: new Map([
    ['示范市教育局', 'edu'],
    ['市教育局', 'edu'],
    ['示范市公安局', 'police'],
    ['市公安局', 'police'],
    ['示范市水务局', 'water'],
    ['市水务局', 'water'],
    ['示范市卫生局', 'health'],
    ['市卫生局', 'health'],
  ]),
  places: new Map<string, string>(),
};

/** The reading of a transcript, which its emendations must give to the character. */
const readingOf = (transcript: string): string[] => imported(transcript, authority).reading;

const law = `# 示范市用水条例

2019年5月30日 示范市人民代表大会常务委员会通过

<!-- INFO END -->

## 第一章 总 则

第一条 为了节约用水,制定本条例。

第二条 下列单位应当报告：

(一)工厂；

(二)学校。

## 第二章 附则

第三条 本条例自2019年8月1日起施行。
`;

describe('a law', () => {
  test('is read with its adoption, divisions, articles and points', () => {
    expect(readingOf(law)).toEqual([
      '示范市用水条例',
      '2019年5月30日示范市人民代表大会常务委员会通过',
      '第一章　总则',
      '第一条　为了节约用水，制定本条例。',
      '第二条　下列单位应当报告：',
      '（一）工厂；',
      '（二）学校。',
      '第二章　附则',
      '第三条　本条例自2019年8月1日起施行。',
    ]);
    const { draft } = importText(law, authority);
    expect(draft.kind).toBe('地方性法规');
    expect(draft.nodes.map(({ kind }) => kind)).toEqual(['division', 'division']);
  });
});

const joint = `示范市教育局
示范市水务局

示范市公安局
示范市卫生局

示联〔2020〕3号

# 关于做好校园用水安全工作的通知

各学校：

现就有关事项通知如下：

**一、加强检查。**各单位要对供水设施逐一检查，发现问题及时整改，

并于月底前报送。

附件：联系人名单

市教育局
市公安局
市水务局
市卫生局
2020 年 4 月 1 日

附件

联系人名单

略。

抄送：市政府办公室。

市教育局办公室　2020年4月2日印发`;

describe('a joint notice', () => {
  test('is read row by row where the signatures say so, and its cut sentence is joined', () => {
    const lines = readingOf(joint);
    expect(lines.slice(0, 4)).toEqual([
      '示范市教育局',
      '示范市公安局',
      '示范市水务局',
      '示范市卫生局',
    ]);
    expect(lines).toContain(
      '一、加强检查。各单位要对供水设施逐一检查，发现问题及时整改，并于月底前报送。',
    );
    expect(lines.slice(-5)).toEqual([
      '联系人名单',
      '略。',
      '抄送：市政府办公室。',
      '市教育局办公室',
      '2020年4月2日印发',
    ]);
  });

  test('has its elements in the front matter', () => {
    const { elements } = importText(joint, authority).draft;
    expect(elements).toMatchObject({
      issuerColumns: 2,
      docNumber: '示联〔2020〕3号',
      annexList: ['联系人名单'],
      dateOfIssue: '2020年4月1日',
      copiedTo: '市政府办公室。',
      printedOn: '2020年4月2日',
    });
  });
});

test('what is not recognised is body, and is doubted', () => {
  const { doubts } = importText('某些文字\n\n没有任何要素。\n', authority);
  expect(readingOf('某些文字\n\n没有任何要素。\n')).toEqual(['某些文字', '没有任何要素。']);
  expect(doubts.length).toBeGreaterThan(0);
});

test('a character that the transcript lost is marked, and doubted most', () => {
  const { doubts } = importText('# 示范\n\n某字\ue010在此。\n', authority);
  expect(readingOf('# 示范\n\n某字\ue010在此。\n')).toContain('某字〓在此。');
  expect(Math.min(...doubts.map(({ confidence }) => confidence))).toBe(0.2);
});

describe('bytes', () => {
  test.each([
    ['UTF-8', Buffer.from('公文'), 'utf-8'],
    ['UTF-16', Buffer.from('\ufeff公文', 'utf16le'), 'utf-16le'],
    ['GB18030', Buffer.from([0xb9, 0xab, 0xce, 0xc4]), 'gb18030'],
    // 國務院：公文
    ['Big5', Buffer.from('b0eab0c8b07ca147a4bda4e5', 'hex'), 'big5'],
  ])('of %s are text', (_, bytes, encoding) => {
    expect(decoded(bytes)).toMatchObject({ encoding });
  });

  test('that are text in two encodings alike are refused, and the two are named', () => {
    const bytes = Buffer.from('b0eab0eab0eab0ea', 'hex');
    expect(decoded(bytes)).toMatchObject({ fault: { zh: expect.stringContaining('Big5') } });
  });

  test('of a picture or of nothing known are none', () => {
    expect(decoded(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]))).toHaveProperty('fault');
    expect(decoded(Buffer.from([0xff, 0x00, 0x13, 0xfe, 0x80]))).toHaveProperty('fault');
    expect(docxText(Buffer.from('PK\u0003\u0004broken'))).toHaveProperty('fault');
  });
});

test('lines end with a line feed, whatever ended them', () => {
  expect(withLineFeeds('甲\r乙\u2028丙\f丁\r\n')).toBe('甲\n乙\n丙\n丁\n');
  expect(withLineFeeds('甲\r\n乙\r\n')).toBe('甲\r\n乙\r\n');
});

test('an id is spelled from the number, or from the title and its year', () => {
  expect(idFor({ title: '通知', docNumber: '国办发〔2021〕12号' })).toBe('guobanfa-2021-12');
  expect(idFor({ title: '中华人民共和国慈善法', adoption: ['2016年3月16日通过'] })).toBe(
    'ci-shan-fa-2016',
  );
});

test('a long title is broken by sense, outside title marks where a line can hold the name', () => {
  const broken = (title: string) => titleLinesOf(title)?.join('/');
  expect(broken('示范市用水条例')).toBeUndefined();
  expect(broken('关于修改《示范市城市供水管理办法》等三件政府规章的决定')).toBe(
    '关于修改《示范市城市供水管理办法》/等三件政府规章的决定',
  );
  expect(broken('示范市实施《中华人民共和国固体废物防治法》办法')).toBe(
    '示范市实施/《中华人民共和国固体废物防治法》办法',
  );
  expect(
    broken('关于印发《示范市城市市容和环境卫生综合整治工作管理暂行办法》的通知')?.split('/'),
  ).toHaveLength(2);
  expect(broken('示范市人民代表大会常务委员会关于加强用水管理的决定')).toBe(
    '示范市人民代表大会常务委员会/关于加强用水管理的决定',
  );
  expect(broken('示范市教育局关于举办中小学生航模比赛的通知')).not.toContain('中/小');
  expect(broken('示范市人民政府关于同意设立蓼（liǎo）河湿地公园的批复')).toBe(
    '示范市人民政府关于同意/设立蓼（liǎo）河湿地公园的批复',
  );
  // Neither one character nor two stand alone.
  expect(broken('示范市市场监督管理局关于印发《特种设备安全监督检查办法（试行）》的通知')).toBe(
    '示范市市场监督管理局关于印发/《特种设备安全监督检查办法（试行）》/的通知',
  );
  expect(broken('示范市实施《中华人民共和国城市居民委员会组织法》办法')).toBe(
    '示范市实施/《中华人民共和国城市居民委员会组织法》/办法',
  );
  expect(broken('关于开展SO₂、NOₓ与PM₂.₅协同减排核查的通知')).toBe(
    '关于开展SO₂、NOₓ与/PM₂.₅协同减排核查的通知',
  );
  expect(titleLinesOf('啊'.repeat(45))?.join('')).toBe('啊'.repeat(45));
});

test('words that MDX would take for marks are escaped', () => {
  expect(words('1. a*b <c> {d}')).toBe('1\\. a\\*b \\<c> \\{d\\}');
  expect(words('____公司a_b')).toBe('\\_\\_\\_\\_公司a_b');
});
