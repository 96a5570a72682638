import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

/** A notice around what stands in its body. */
function notice(body: string): string {
  return `示范局关于节水的通知\n示发〔2022〕1号\n\n各单位：\n${body}\n\n示范局\n2022年1月2日\n`;
}

describe('levels', () => {
  test('a short sentence with a number has the paragraph below it, and the next number counts on', () => {
    const { outline } = imported(
      notice(
        '　　一、收支情况\n　　（一）总的情况。\n　　1．全市收入。\n　　全市收入一百万元，增长百分之三。\n　　2．市级收入。\n　　市级收入五十万元，增长百分之四。\n　　（二）其他情况。\n　　其他收入一万元。\n　　二、安排\n　　照此办理。',
      ),
    );
    expect(outline).toEqual([
      'section 一、收支情况',
      '  point （一）总的情况。',
      '    point 1．全市收入。',
      '      paragraph 全市收入一百万元，增长百',
      '    point 2．市级收入。',
      '      paragraph 市级收入五十万元，增长百',
      '  point （二）其他情况。',
      '    paragraph 其他收入一万元。',
      'section 二、安排',
      '  paragraph 照此办理。',
    ]);
  });
});

describe('paragraphs', () => {
  test('each line that begins two characters in is one, whatever the line above ends with', () => {
    const { outline } = imported(
      '甲国和乙国睦邻友好合作条约\n\n　　甲国和乙国（以下简称“缔约双方”），\n　　基于两国人民睦邻友好的历史传统，\n　　决心将两国世代友好关系推向前进，\n　　兹达成协议如下：\n\n　　第一条　缔约双方长期发展两国关系。\n　　第二条　本条约自签字之日起生效。\n',
    );
    expect(outline.slice(0, 4)).toEqual([
      'paragraph 甲国和乙国（以下简称“缔',
      'paragraph 基于两国人民睦邻友好的历',
      'paragraph 决心将两国世代友好关系推',
      'paragraph 兹达成协议如下：',
    ]);
  });
});

describe('laws', () => {
  test('an amendment that says first when it comes into force is one', () => {
    const { draft } = imported(
      '# 中华人民共和国刑法修正案（二）\n\n本修正案自公布之日起实行\n\n2001年8月31日 第九届全国人民代表大会常务委员会第二十三次会议通过\n\n为了惩治犯罪，将刑法第三百四十二条修改为：\n\n“违反土地管理法规的，处罚金。”\n',
    );
    expect(draft.kind).toBe('法律');
    expect(draft.addressees).toEqual([]);
  });

  test('each 附件 behind the articles is one, its title beside its label', () => {
    const { draft } = imported(
      '# 示范基本法\n\n1990年4月4日 第七届全国人民代表大会第三次会议通过\n\n第一条 示范。\n\n第二条 再示范。\n\n附件一：行政长官的产生办法\n\n一、行政长官由选举产生。\n\n附件二：立法会的产生办法\n\n一、立法会由选举产生。\n\n附件三：全国性法律\n\n下列全国性法律实施。\n',
    );
    expect(draft.annexes.map(({ label, title }) => label.text + title.text)).toEqual([
      '附件一：行政长官的产生办法',
      '附件二：立法会的产生办法',
      '附件三：全国性法律',
    ]);
  });

  test('附件 as the last line says which annex there is', () => {
    const { draft, outline } = imported(
      '# 示范歌法\n\n2017年9月1日 第十二届全国人民代表大会常务委员会第二十九次会议通过\n\n第一条 示范。\n\n第二条 本法自2017年10月1日起施行。\n\n附件：示范歌（五线谱版、简谱版）\n',
    );
    expect(draft.elements.annexList).toEqual(['示范歌（五线谱版、简谱版）']);
    expect(outline).toEqual(['article 第一条示范。', 'article 第二条本法自2017年1']);
  });

  test('a line without a stop behind the last article is a doubt', () => {
    const { doubts } = imported(
      '# 示范标志办法\n\n1992年9月12日 国务院令第104号发布\n\n第一条 示范。\n\n第二条 本办法自2000年10月1日起施行。\n\n示范标志式样\n',
    );
    expect(doubts.map(({ line }) => line)).toContain(9);
  });

  test('序言 above the chapters is a part of its own', () => {
    const { outline } = imported(
      '示范宪法\n（1954年9月20日第一届全国人民代表大会第一次会议通过）\n\n序　言\n　　人民经过奋斗。\n\n第一章　总　　纲\n　　第一条　示范。\n　　第二条　再示范。\n',
    );
    expect(outline.slice(0, 3)).toEqual([
      'division 序言',
      '  paragraph 人民经过奋斗。',
      'division 第一章总纲',
    ]);
  });

  test('條 is 条, in Chinese numbers or in figures, its words below it', () => {
    const { draft, outline } = imported(
      '中央法規示範法\n\n中華民國 59 年 8 月 31 日總統令制定公布全文 26 條\n\n　　　第 一 章　總則\n\n第 1 條\n法規依本法之規定。\n\n第 2 條\n左列事項應以法律定之：\n一、有明文規定者。\n二、關於人民者。\n\n第 三 條\n本法自公布日施行。\n',
    );
    expect(draft.title.text).toBe('中央法規示範法');
    expect(outline).toEqual([
      'division 第一章總則',
      '  article 第1條法規依本法之規定。',
      '  article 第2條左列事項應以法律定',
      '    point 一、有明文規定者。',
      '    point 二、關於人民者。',
      '  article 第三條本法自公布日施行。',
    ]);
  });
});

describe('parts of a text', () => {
  test('headings of the next rank without a number stand inside those above them', () => {
    const { outline } = imported(
      '# 示范鉴定标准\n\n## 范围\n\n本标准规定了原则。\n\n## 术语\n\n### 重伤\n\n严重的损伤。\n\n### 轻伤\n\n较轻的损伤。\n\n## 附则\n\n自公布之日起施行。\n',
    );
    expect(outline).toEqual([
      'division 范围',
      '  paragraph 本标准规定了原则。',
      'division 术语',
      '  division 重伤',
      '    paragraph 严重的损伤。',
      '  division 轻伤',
      '    paragraph 较轻的损伤。',
      'division 附则',
      '  paragraph 自公布之日起施行。',
    ]);
  });

  test('前言 ends above the first chapter of a standard', () => {
    const { outline } = imported(
      '示范标准\n\n前　　言\n\n　　本标准给出规则。\n\n1　范围\n\n　　本标准规定了要求。\n\n2　引用文件\n\n　　GB/T 20988　信息系统灾难恢复规范\n\n3　术语和定义\n\n3.1　版式\n\n　　版面固定。\n\n3.2　容器\n\n　　封装数据。\n',
    );
    expect(outline.filter((one) => one.startsWith('division'))).toEqual([
      'division 前言',
      'division 1范围',
      'division 2引用文件',
      'division 3术语和定义',
    ]);
  });

  test('a heading that is a number alone is a doubt', () => {
    const { doubts } = imported(
      notice('## 一、工作时间\n\n年工作日250天。\n\n## 二\n原通知废止。'),
    );
    expect(doubts.map(({ line }) => line)).toContain(9);
  });

  test('numbers that count on inside a paragraph are a doubt', () => {
    const { doubts } = imported(
      notice('下列情形：\n\n（一）本人签收的； （二）代收人签收的； （三）家属签收的。'),
    );
    expect(doubts.map(({ line }) => line)).toContain(7);
  });

  test('tabs part the cells of every row, whatever spaces its words have', () => {
    const { draft } = imported(
      notice(
        '表1　人口\n\n指　　标\t年末数\t比重\n总人口\t140005\t100.0\n城镇\t84843\t60.60\n乡村\t55162\t39.40',
      ),
    );
    const table = draft.nodes.find((node) => node.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]?.map(({ text }) => text)).toEqual([
      '指　　标',
      '年末数',
      '比重',
    ]);
  });

  test('names of those present on two lines do not run into one another', () => {
    const { draft } = imported(
      '市政府常务会议纪要\n（第12次）\n\n　　现将会议事项纪要如下：\n　　一、原则同意。\n　　二、抓好落实。\n\n出席：张　平　李　明\n列席：市监委　赵　刚\n　　　市财政局　钱　进\n\n2020年4月20日\n',
    );
    expect(draft.elements.attendance?.at(-1)?.names).toBe('市监委　赵　刚　市财政局　钱　进');
  });

  test('a number that is moved below the title of what is issued is a doubt', () => {
    const { doubts } = imported(
      '示范高级法院公告\n\n　　《示范法院关于仲裁问题的批复》已于2018年5月28日通过，现予公布。\n　　示范法院\n　　2018年6月5日\n\n法释〔2018〕10号\n\n示范法院\n关于仲裁问题的批复\n\n广东省高级人民法院：\n　　你院请示收悉。\n　　此复\n',
    );
    expect(doubts.map(({ line }) => line)).toContain(7);
  });
});
