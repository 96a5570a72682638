import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bulletin } from '../../print/pipeline/bulletin.ts';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import { authorityOf } from '../../scripts/import/authority.ts';
import { receivedText } from '../../scripts/import/received.ts';
import { checkAndSettle, stage } from '../../scripts/import/stage.ts';
import { editionOf, judgePdf } from '../../src/checks/gbt9704/judge.ts';
import { checkPdf } from '../../src/checks/pdf.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { pdfuaRules } from '../../src/checks/pdfua/rules.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Document } from '../../src/document/document.ts';
import { brokenBy } from '../support/altered.ts';
import { bulletinsOf } from '../support/bulletins.ts';

const six = ['国家质量技术监督总局', '公安部', '交通运输部', '商务部', '海关总署', '税务总局'];
const twenty = Array.from(
  { length: 20 },
  (_, i) => `示范市第${'一二三四五六七八九十'[i % 10]}${i < 10 ? '' : '分'}局`,
);
const all =
  '各省、自治区、直辖市质监局、公安厅（局）、交通运输厅（局）、商务厅（局），海关总署广东分署：';
const title = '关于联合开展打击假冒伪劣\n专项行动的通知';
const text = '现通知如下：\n一、目标\n有效遏制。\n二、时间\n九月至十二月。\n';

/** Transcripts in forms that originals have and that the standard did not foresee. */
const transcripts: Record<string, string> = {
  'six bodies, who signed with seals': `${six.join('\n')}\n文件\n国质联〔2016〕101号\n\n${title}\n\n${all}${all}\n${text}\n${six.slice(0, 3).join('　　')}\n（盖章）　（盖章）　（盖章）\n${six.slice(3).join('　　')}\n2016年8月15日\n`,
  'twenty bodies': `${twenty.join('\n')}\n\n示联〔2022〕5号\n\n${title}\n\n${all}\n${text}\n${twenty.join('\n')}\n2022年3月3日\n`,
  'the day in 题注, without 版头':
    '中共示范市委关于深化改革的决定\n（2019年6月23日）\n\n现决定如下。\n一、改革\n1．教育。改革教育的办法。\n二、落实\n2．组织。加强组织的领导。\n',
  'the day in 题注, with 版头 and addressees':
    '中共示范市委文件\n\n示发〔2017〕8号\n\n中共示范市委关于节水的意见\n（2017年3月1日）\n\n各单位：\n节约用水。\n\n（此件发至县团级）\n',
  'an order that issues chapters, its number of a year':
    '示范部令\n\n2022年第36号\n\n《示范办法》已经通过，现予公布。\n\n部长　李某某\n2022年11月10日\n\n示范办法\n\n第一章　总则\n第一条　为了示范。\n第二章　附则\n第二条　自公布之日起施行。\n',
  'an order of two bodies that issues articles':
    '示范部\n示范委\n令\n\n第15号\n\n《示范名录》已经通过，现予公布。\n\n示范部部长　黄某某\n示范委主任　赵某某\n\n2020年11月25日\n\n示范名录\n\n第一条　示范。\n第二条　自公布之日起施行。\n',
  'a table with cells of several lines in an annex that no list has':
    '示范区财政局文件\n\n示财〔2023〕8号\n\n关于安排的通知\n\n各单位：\n请照办。\n\n示范区财政局\n\n2023年3月1日\n\n附表\n\n安排表\n\n| 类别 | 来源 | 说明 |\n| --- | --- | --- |\n| 医药废物 | 化学药品原料药制造和其他各种医药产品的制造业、加工业、检验业和研究试验单位 | 化学合成原料药生产过程中产生的蒸馏及反应残余物，以及在其他过程中产生的各种残余物 |\n| 医疗废物 | 卫生 | 感染性废物 |\n',
  'listed annexes that did not come, one with half-width brackets':
    '关于安排的公告\n\n第9号\n\n安排如下。\n\n附件:1.示范申报明细表\n     2.示范附列资料(一)\n\n示范区财政局\n\n2023年3月2日\n',
  'a table above the signature':
    '关于安排的公告\n\n第7号\n\n安排如下：\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲 |\n| 2 | 乙 |\n\n示范区财政局\n\n2023年3月1日\n',
  'a day in Chinese digits, a label of its own':
    '关于印发办法的通知\n示发〔2022〕19号\n\n各单位：\n现印发你们。\n\n附件：示范办法\n\n示范局\n二〇二二年四月一日\n\n附件：\n\n示范办法\n\n第一条　示范。\n第二条　再示范。\n',
  'notes of one paragraph and of several':
    '关于标准的通知\n示函〔2022〕7号\n\n各单位：\n标准[^1]印发[^2]你们。\n\n[^1]: 指新标准。\n    另有说明。\n[^2]: 照办。\n\n示范局\n2022年2月2日\n',
  'a picture before the text':
    '![](a.jpg)\n\n示范局文件\n\n示发〔2022〕20号\n\n关于节水的通知\n\n各单位：\n现通知如下。\n\n示范局\n2022年4月1日\n',
  'a picture above a signature with a seal':
    '示范局文件\n\n示发〔2022〕25号\n\n关于节水的通知\n\n各单位：\n现通知如下。\n请照办。\n水源如图。\n\n![水源](a.jpg)\n\n示范局（盖章）\n2022年4月7日\n',
  'a picture above a signature without a seal':
    '关于节水的通知\n示发〔2022〕26号\n\n各单位：\n现通知如下。\n\n![水源](a.jpg)\n\n示范局\n2022年4月8日\n',
  'a table before the text':
    '示范局文件\n\n示发〔2022〕21号\n\n关于节水的通知\n\n各单位：\n\n<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>\n\n请照办。\n\n示范局\n2022年4月2日\n',
  'numbers of a standard, an equation':
    '供水规程\n\n1 总则\n1.1 为了供水，制定本规程。\n1.2 水费按下式计算：\n$$P = \\frac{C}{Q}$$\n2 要求\n2.1 水质\n2.1.1 应设置：\na) 专间；\nb) 水表。\n附录A 记录\nA.1 应填表。\n',
  'the order that publishes a law, an article of points alone':
    '示范条例\n\n示范市人民代表大会常务委员会公告\n第5号\n\n《示范条例》已经通过，现予公布。\n\n示范市人民代表大会常务委员会\n2022年4月3日\n\n第一条\n一、节水。\n二、省电。\n第二条 本条例自公布之日起施行。\n',
  'a page turn below a number and a line under the title':
    '关于节水的通知\n示发〔2022〕22号\n（第3次）\n\n各单位：\n为了节约用水，减少浪费，保护水源，保障供给，促进经济社会可持续发展，根据有关规定，\n\n经上级批准，通知如下。\n\n示范局\n2022年4月4日\n',
  'English words where a page turned':
    '关于标准英文名称的通知\n示发〔2022〕23号\n\n各单位：\n为了节约用水，减少浪费，保护水源，保障供给，促进经济社会可持续发展，根据有关规定，\n\n经上级批准，英文名称为Electronic files storage and exchange formats—Fixed layout documents。\n\n示范局\n2022年4月5日\n',
  'a title whose lines the transcript broke badly':
    '示范局关于印发《示范市节约\n用水\n管理工作实施办法》的通知\n示发〔2022〕24号\n\n各单位：\n请照办。\n\n示范局\n2022年4月6日\n',
  'a title of several bodies':
    '教育部 国家发展改革委 财政部 人力资源社会保障部 国家卫生健康委 中国残联关于印发《特殊教育提升计划》的通知\n\n教基〔2021〕9号\n\n各单位：\n\n请执行《特殊教育提升计划》。\n\n教育部\n2021年12月31日\n',
};

const root = mkdtempSync(join(tmpdir(), 'hongtou-imported-'));
const made = new Map<string, { document: Document; bulletin: Bulletin }>();

beforeAll(async () => {
  const staging = join(root, 'staging');
  mkdirSync(join(root, 'documents'));
  const { authority, taken } = authorityOf(root);
  const workplace = { root, staging, authority, taken };
  const staged = Object.values(transcripts).map((transcript, i) => {
    const file = join(root, `${i}.txt`);
    writeFileSync(file, transcript);
    const received = receivedText(file);
    if ('ruleId' in received) throw new Error(received.ruleId);
    return stage(received, workplace);
  });
  expect(checkAndSettle(workplace, staged)).toEqual([]);
  const { corpus } = readCorpus(staging);
  const documents = staged.flatMap(
    ({ id }) => corpus?.documents.filter((document) => document.id === id) ?? [],
  );
  const bulletins = await bulletinsOf(documents, { root: staging });
  for (const [i, name] of Object.keys(transcripts).entries()) {
    const [document, bulletin] = [documents[i], bulletins[i]];
    if (document && bulletin) made.set(name, { document, bulletin });
  }
}, 600_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(Object.keys(transcripts))('%s: printed whole and by the standard', async (name) => {
  const { document, bulletin } = made.get(name) ?? {};
  if (!document || !bulletin) throw new Error(`no bulletin of ${name}`);
  expect(bulletin.problems).toEqual([]);
  expect(await checkPdf(bulletin.pdf, document)).toEqual([]);
  const archived = await readPdfObjects(await archiveEdition(bulletin.pdf, [], []));
  expect(brokenBy(pdfuaRules, archived)).toEqual([]);
  const verdicts = await judgePdf(bulletin.pdf, document, editionOf(document), 'x');
  expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
});
