import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

/** A notice around what stands in its body. */
function notice(body: string): string {
  return `示范局关于节水的通知\n示发〔2022〕1号\n\n各单位：\n${body}\n\n示范局\n2022年1月2日\n`;
}

describe('words of Latin letters', () => {
  test('stay two words where a line of the transcript ends between them', () => {
    const line = '为了贯彻落实党中央国务院关于推进政务公开打造法治政府创新政府要求名称是';
    const { reading } = imported(
      `示范局关于节水的通知\n\n各单位：\n    ${line}Fixed\nlayout documents，现予公布执行并请各单位认真组织学习贯彻落实好抓紧\n${line.slice(2)}Electronic\nfiles，现予公布执行并请各单位认真组织学习贯彻落实好抓紧。\n\n示范局\n2022年1月2日\n`,
    );
    expect(reading.join('')).toContain('Fixed layout documents');
    expect(reading.join('')).toContain('Electronic files');
  });

  test('are no one word with what stands below a blank line', () => {
    const { reading } = imported(
      notice('Electronic files storage and exchange formats\n\n2016-10-13发布　2017-05-01实施'),
    );
    expect(reading).toContain('Electronic files storage and exchange formats');
  });
});

describe('lines', () => {
  test('that a sheet gave are rows, however long they are', () => {
    const { draft } = imported(
      notice(
        '一级项\t二级项\t评价标准及分值\n城市安全源头治理工作\t城市安全规划工作\t未制定的，每个扣0.5分，1分扣完为止\n\t建设项目评估论证工作\t发现未开展的，每个扣0.5分，2分扣完为止',
      ),
    );
    const [table] = draft.nodes;
    expect(table?.kind === 'table' && table.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  test('that begin with a mark go on with the line above', () => {
    const { reading } = imported(
      notice(
        '中央一般公共预算收入八万亿元，为预算的百分之九十九，增长4.5\n%。\n以上自一九九七年七月一日起由特别行政区公布或者立法实施\n。',
      ),
    );
    expect(reading).toContain('中央一般公共预算收入八万亿元，为预算的百分之九十九，增长4.5%。');
  });

  test('of a title do not run into those they are addressed to', () => {
    const { draft } = imported(
      '示范市安全生产委员会文件\n\n安委〔2020〕5号\n\n示范市安委会关于印发《全市安全发展示范城市评价\n细则（2019版）》的通知\n\n各区、各县安全生产委员会：\n为了节约用水，减少浪费，保护水源，根据规定，\n\n经同意，现印发给你们。\n\n示范市安全生产委员会\n2020年1月15日\n',
    );
    expect(draft.addressees.map(({ text }) => text)).toEqual(['各区、各县安全生产委员会：']);
  });

  test('keep the asterisks that hide a name or a number', () => {
    const { reading } = imported(
      notice(
        '| 姓名 | 电话 |\n| --- | --- |\n| 张** | 6555**** |\n\n名单：李*、王*，**重点**是赵**、孙**。',
      ),
    );
    expect(reading.join('')).toContain('张**');
    expect(reading.join('')).toContain('6555****');
    expect(reading.join('')).toContain('名单：李*、王*，重点是赵**、孙**。');
  });
});

describe('titles', () => {
  test('stand below the lines of a telegram', () => {
    const { draft } = imported(
      '内部明电\n\n发往　见报头　　　　　签批盖章　李某某\n等级　特提·明电　　　示防指明电〔2020〕38号\n\n关于启动防汛Ⅰ级应急响应的通知\n\n各市防汛指挥部：\n    现启动应急响应。\n\n示范省防汛指挥部\n2020年7月18日\n',
    );
    expect(draft.title.text).toBe('关于启动防汛Ⅰ级应急响应的通知');
  });

  test('of the Republic end above the lines on the adoption, in Chinese years', () => {
    const { draft } = imported(
      '中華示範憲法\n\n民國三十五年十二月二十五日國民大會通過\n民國三十六年一月一日國民政府公布\n\n第一章　總綱\n\n第一條　示範。\n第二條　再示範。\n',
    );
    expect(draft.title.text).toBe('中華示範憲法');
    expect(draft.adoption).toHaveLength(2);
  });

  test('have no sentence below them that tells of the adoption', () => {
    const { draft } = imported(
      '关于2021年度科学技术奖初评结果的公示\n\n　　2021年度奖初评工作已经结束。现将初评通过的项目予以公示，任何单位对公示项目持有异议的，应当提供证明。\n\n　　　　　　奖励办公室\n　　　　　　2021年6月1日\n',
    );
    expect(draft.kind).toBe('公告');
    expect(draft.adoption).toEqual([]);
    expect(draft.elements.dateOfIssue).toBe('2021年6月1日');
  });

  test('lines of a title above its number are no names of a mark, though they end as bodies do', () => {
    const { draft } = imported(
      '国务院关于在某某国际医疗旅游先行区\n暂时调整实施《中华人民共和国药品管理法\n实施条例》有关规定的决定\n国发〔2018〕43号\n\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n　　国务院决定暂时调整。\n\n国务院\n2018年12月21日\n（此件公开发布）\n',
    );
    expect(draft.title.text).toBe(
      '国务院关于在某某国际医疗旅游先行区暂时调整实施《中华人民共和国药品管理法实施条例》有关规定的决定',
    );
    expect(draft.elements.docNumber).toBe('国发〔2018〕43号');
    expect(draft.elements.issuers ?? []).toEqual([]);
  });

  test('headings of a lower rank that come again in the text are no lines of the title', () => {
    const { draft, outline } = imported(
      '# 成年人监护的法律适用\n\n## 张甲诉某区民政局法定继承案\n\n## 基本案情\n\n张甲起诉。\n\n## 裁判要旨\n\n依法继承。\n',
    );
    expect(draft.title.text).toBe('成年人监护的法律适用');
    expect(outline.filter((one) => one.startsWith('division'))).toEqual([
      'division 张甲诉某区民政局法定继承',
      'division 基本案情',
      'division 裁判要旨',
    ]);
  });

  test('a number that a machine read with letters and spaces is the number', () => {
    const { draft } = imported(
      '国 务 院 办 公 厅 文 件\n\n国办发 〔 2O15 〕 l5 号\n\n国务院办公厅关于印发普查方案的通知\n\n各省 、 自治区 、 直辖市人民政府 ：\n    现将方案印发给你们 。\n\n国务院办公厅\n2O15年3月ll日\n',
    );
    expect(draft.elements.docNumber).toBe('国办发〔2015〕15号');
    expect(draft.title.text).toBe('国务院办公厅关于印发普查方案的通知');
  });

  test('a body, its number and the title on one line are told apart', () => {
    const { draft } = imported(
      '商务部 海关总署公告2023年第23号 关于对某某物项实施出口管制的公告\n\n　　有关事项公告如下：\n　　一、未经许可，不得出口。\n　　二、本公告自2023年8月1日起实施。\n\n商务部\n海关总署\n2023年7月3日\n',
    );
    expect(draft.title.text).toBe('关于对某某物项实施出口管制的公告');
    expect(draft.elements.docNumber).toBe('2023年第23号');
  });
});
