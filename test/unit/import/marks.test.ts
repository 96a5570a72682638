import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const text = '现就有关事项公告如下：\n\n一、自即日起施行。\n\n';

describe('the mark of an announcement', () => {
  const signed = '示范市水务局\n2020年4月1日\n';

  test('stands above its number, its subject below it', () => {
    const { draft } = imported(
      `示范市水务局公告\n\n2020年第5号\n\n关于调整水价的公告\n\n${text}${signed}`,
    );
    expect(draft.title.text).toBe('关于调整水价的公告');
    expect(draft.elements).toMatchObject({
      issuers: [{ name: '示范市水务局' }],
      markWord: '公告',
      docNumber: '2020年第5号',
    });
  });

  test('may have its number on the same line', () => {
    const { draft, reading } = imported(
      `示范市水务局 示范市财政局公告2020年第5号\n关于调整水价的公告\n\n${text}示范市水务局　　示范市财政局\n2020年4月1日\n`,
    );
    expect(reading.slice(0, 5)).toEqual([
      '示范市水务局',
      '示范市财政局',
      '公告',
      '2020年第5号',
      '关于调整水价的公告',
    ]);
    expect(draft.kind).toBe('公告');
  });

  test('without a subject is the title', () => {
    const { draft } = imported(`示范市水务局公告〔2020〕第5号\n\n${text}${signed}`);
    expect(draft).toMatchObject({ kind: '公告', title: { text: '示范市水务局公告' } });
    expect(draft.elements.docNumber).toBe('〔2020〕第5号');
  });
});

test('a mark that is marked as a heading, its names one space apart, is no title', () => {
  const { draft } = imported(
    '# 示范市水务局 示范市财政局 文件\n\n示联[2020]5号\n\n## 示范市水务局 示范市财政局关于节水的通知\n\n各单位：\n\n请照办。\n\n示范市水务局　　示范市财政局\n2020年4月1日\n',
  );
  expect(draft.title.text).toBe('示范市水务局　示范市财政局关于节水的通知');
  expect(draft.elements.issuers?.map(({ name }) => name)).toEqual(['示范市水务局', '示范市财政局']);
});

test('lines on a telegram between number and title stand below the title, and are doubted', () => {
  const { draft, doubts } = imported(
    '示范县人民政府办公室\n\n示政办明电〔2020〕5号\n发电单位：示范县人民政府办公室　　等级：特急·明电\n\n示范县人民政府办公室关于召开会议的通知\n\n各乡镇：\n\n请参加。\n\n示范县人民政府办公室\n2020年4月1日\n',
  );
  expect(draft.title.text).toBe('示范县人民政府办公室关于召开会议的通知');
  expect(draft.adoption.map(({ text }) => text)).toEqual([
    '发电单位：示范县人民政府办公室　　等级：特急·明电',
  ]);
  expect(doubts.some(({ line }) => line === 4)).toBe(true);
});

test('minutes may have their year in their number', () => {
  const { draft } = imported(
    '示范市人民政府常务会议纪要\n\n〔2019〕第12期\n\n示范市人民政府办公室　　2019年6月21日\n\n第45次会议纪要\n\n会议听取了汇报。\n',
  );
  expect(draft.elements.docNumber).toBe('〔2019〕第12期');
  expect(draft.title.text).toBe('第45次会议纪要');
});

test('the number of a case keeps its round brackets, and does not hide who is written to', () => {
  const { draft, reading } = imported(
    '节 水 建 议 书\n\n(2018)示01行建3号\n\n示范市水务局：\n\n建议节水。\n\n示范市人民法院\n2018年9月13日\n',
  );
  expect(reading[1]).toBe('（2018）示01行建3号');
  expect(draft.elements.addressees).toBe('示范市水务局：');
});

test('remarks above a mark, and minutes without the name of a body', () => {
  const { draft } = imported(
    '内部资料\n注意保存\n\n专 题 会 议 纪 要\n\n（2015）18\n\n示范省人民政府办公厅　　2015年6月9日\n\n关于研究节水问题的会议纪要\n\n会议研究了节水问题。\n\n记录：王某\n',
  );
  expect(draft).toMatchObject({ kind: '纪要', title: { text: '关于研究节水问题的会议纪要' } });
  expect(draft.adoption.map(({ text }) => text)).toEqual([
    '专题会议纪要',
    '〔2015〕18',
    '示范省人民政府办公厅　　2015年6月9日',
    '内部资料',
    '注意保存',
  ]);
});

test('the cover of a plan has its body and its month below the title', () => {
  const { draft } = imported(
    '# 示范市水利发展规划\n\n示范市水务局\n\n二〇二一年十二月\n\n一、现状\n\n尚好。\n\n二、任务\n\n节水。\n',
  );
  expect(draft.adoption.map(({ text }) => text)).toEqual(['示范市水务局', '二〇二一年十二月']);
});

test('a line on the adoption in Chinese digits is none of the title', () => {
  const { draft } = imported(
    '政务院关于防旱、抗旱的指示\n\n一九五二年十二月十九日 政务院第一百六十三次政务会议通过\n\n(一)各地要抗旱。\n\n(二)各地要节水。\n',
  );
  expect(draft).toMatchObject({ kind: '命令', title: { text: '政务院关于防旱、抗旱的指示' } });
  expect(draft.adoption).toHaveLength(1);
});

test('a title may have its number in it, and the number below it once more', () => {
  const { draft } = imported(
    '示范总局公告2018年第60号（关于修订填报规范的公告）\n\n示范总局公告2018年第60号\n\n为规范申报，现公告如下。\n\n一、修订规范。\n\n二、自公布之日起执行。\n\n示范总局\n2018年6月21日\n',
  );
  expect(draft).toMatchObject({
    kind: '公告',
    title: { text: '示范总局公告2018年第60号（关于修订填报规范的公告）' },
  });
  expect(draft.elements.docNumber).toBe('示范总局公告2018年第60号');
});

test('a text without a title is doubted most', () => {
  const { doubts } = imported(
    '第一条　节约用水。\n第二条　人人有责。\n第三条　自公布之日起施行。\n',
  );
  expect(Math.min(...doubts.map(({ confidence }) => confidence))).toBe(0.2);
});

test('courts and procurators may issue a text with a notice', () => {
  const { draft } = imported(
    '最高人民检察院关于印发《办案规定》的通知\n\n各级人民检察院：\n\n现将《办案规定》印发你们。\n\n最高人民检察院\n2021年1月22日\n\n办案规定\n\n第一条 节约。\n\n第二条 施行。\n',
  );
  expect(draft).toMatchObject({ kind: '通知', annexes: [{ title: { text: '办案规定' } }] });
});

test('who speaks stands on a line of its own below the second title', () => {
  const { draft } = imported(
    '关于用水条例的说明\n\n——2021年6月28日在示范市第十五届人民代表大会常务委员会第三十次会议上\n\n市水务局局长 赵某某\n\n各位委员：\n\n现作说明。\n',
  );
  expect(draft.adoption.map(({ text }) => text)).toEqual([
    '——2021年6月28日在示范市第十五届人民代表大会常务委员会第三十次会议上',
    '市水务局局长 赵某某',
  ]);
});

test('an interpretation may have a 版头', () => {
  const { draft } = imported(
    '中华人民共和国最高人民法院\n批  复\n\n法释〔2003〕1号\n\n最高人民法院关于节水案件的批复\n\n示范省高级人民法院：\n\n此复。\n\n最高人民法院\n2003年1月6日\n',
  );
  expect(draft).toMatchObject({
    kind: '司法解释',
    elements: { form: 'general', markWord: '批复' },
  });
});
