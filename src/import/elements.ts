import { documentKinds } from '../document/form.ts';
import { joined, replaced, slice, type Traced, trimmed } from './traced.ts';

/** Forms of the standard's elements, as transcripts have them. */
export const number =
  /^[（(]?(?:[\p{Script=Han}×xX○□*]{0,20}\s*[〔[［(（【〈<]\s*\d{4}\s*[〕\]］)）】〉>]\s*第?\s*\d+\s*[号號期次]|[〔[［（(【]\d{4}[〕\]］)）】]\s*\d{1,4}$|[〔［（(]\p{Script=Han}{1,6}[届屆][〕］）)]\s*第(?:\d+|[一二三四五六七八九十百〇零]+)[号號]|[（(]\d{4}[）)]\p{Script=Han}[\p{Script=Han}\d]{1,20}[号號]|[（(〔[]?(?:19)?\d{2}[）)〕\]]?\p{Script=Han}{1,8}字第?\s*\d+\s*[号號]|[\p{Script=Han}]{0,20}(?:\d{4}\s*年\s*)?第\s*(?:\d+|[一二三四五六七八九十百〇零]+)\s*[号號期])[）)]?/u;
const day = String.raw`(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇零○OＯ0一二三四五六七八九]{4}\s*年\s*[一二三四五六七八九十]{1,2}\s*月\s*[一二三四五六七八九十]{1,3}\s*日)`;
export const date = new RegExp(`^${day}$`, 'u');
/** A day at the end of a line. */
export const dateAtEnd = new RegExp(`${day}$`, 'u');
const kindWord =
  '决议|決議|决定|決定|命令|公报|公報|公告|通告|意见|意見|通知|通报|通報|报告|報告|请示|請示|批复|批覆|批復|议案|議案|函|纪要|紀要';
const titleEnd = new RegExp(
  `(?:${kindWord}|办法|方案|规定|条例|细则|规划|要点|制度|章程|名单|计划|指南|规则|安排|解释|答复|规程|导则|标准|规范|准则|守则|通则|预案|纲要|措施|清单|公示|声明|的令|的指示|(?:决定|通知|告知|判决|裁定|倡议|建议|意见)书)(?:（[^）]{1,14}）)?$`,
  'u',
);

export function looksLikeTitle(text: string): boolean {
  return text.length <= 90 && titleEnd.test(text) && !/[。：]/u.test(text);
}

/** The last of the 15 kinds that a title ends with. */
export function kindIn(title: string): (typeof documentKinds)[number] | undefined {
  if (/的令$/u.test(title)) return '命令';
  const inside = /（((?:关于|關於)[^（）]+)）$/u.exec(title)?.[1];
  if (inside !== undefined) return kindIn(inside);
  const word = new RegExp(`(${kindWord})(?:（[^）]*）)?(?:\\[\\d+\\]|[①-⑳])?$`, 'u').exec(
    title,
  )?.[1];
  const kind = word?.replace(/[決議報請覆復紀見]/gu, (one) => simple[one] ?? one);
  return documentKinds.find((one) => one === kind);
}

const simple: Record<string, string> = {
  決: '决',
  議: '议',
  報: '报',
  請: '请',
  覆: '复',
  復: '复',
  紀: '纪',
  見: '见',
};

export function looksLikeAddressees(text: string): boolean {
  return (
    /[：:]$/u.test(text) &&
    text.length > 2 &&
    !/[。；]/u.test(text) &&
    !/^(?:为了|為了|根据|根據|按照|依据|依照|鉴于|由于|现将|兹将)|(?:修改|规定|改)为[：:]$/u.test(
      text,
    ) &&
    !/(?:如下|以下|下列|事项|通知|公告|要求|如次)[^，、]{0,6}[：:]$/u.test(text)
  );
}

/** （2018）示01民初3号: a case of a court, whose year has round brackets. */
const ofCourt = /^[（(]\d{4}[）)]\p{Script=Han}/u;

/** 国〔2017〕3号: brackets of the year as the standard has them, no spaces. */
export function asNumber(text: Traced): Traced {
  const tight = replaced(text, /\s+|^[（(](?=\D.*[）)]$)|(?<=[号號期次])[）)]$/gu, () => '');
  if (ofCourt.test(tight.text)) return tight;
  return replaced(tight, /[[［(（【〈<](\d{4})[\]］)）】〉>]/gu, (match) => `〔${match[1]}〕`);
}

/** 2017年8月22日 without spaces and leading zeros; 二OO六年, typed with letters or figures, with 〇. */
export function asDate(text: Traced): Traced {
  const tight = replaced(text, /\s+/gu, () => '');
  const round = /[OＯ0](?=.{0,3}年.?[一二三四五六七八九十])/gu;
  const year = /^[〇零○OＯ0一二三四五六七八九]*[〇零○OＯ一二三四五六七八九]/u.test(tight.text);
  const zeroes = year ? replaced(tight, round, () => '〇') : tight;
  return replaced(zeroes, /(?<=[年月])0(?=\d)/gu, () => '');
}

const organEnd =
  /[部委局厅院会府办社署司学校心团联行室处所站组队央区市县镇乡庭馆园台场厂廳會辦協學縣區關員處團聯]$|军区$|機關$|机关$|公司$/u;

export function looksLikeBody(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 32 &&
    !/[，。；：、“”《》\d]/u.test(text) &&
    organEnd.test(text.replace(/(?:文件|令)$/u, ''))
  );
}

/** A body and a day behind it. */
export function isDatedBody(text: string): boolean {
  const end = dateAtEnd.exec(text)?.index;
  return end !== undefined && looksLikeBody(text.slice(0, end).trim());
}

/** An office and who holds it. */
export const personForm =
  /^(\p{Script=Han}{0,12}(?:总理|主席|[省市县区州盟旗乡镇部局厅署行校院会社台关]长|主任|书记|司令员|检察长))[：:]?((?:[\p{Script=Han}×]{2,4}|\p{Script=Han}+·\p{Script=Han}+))$/u;

/** 公　告 or 国　务　院: one word, spread over the line. */
export function isSpread({ text }: Traced): boolean {
  return /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text);
}

/** Parts of a line between wide white space. */
export function partsOf(text: Traced): Traced[] {
  const parts: Traced[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.text.matchAll(/\s{2,}|　+|\t+/gu)) {
    parts.push(trimmed(slice(text, at, index)));
    at = index + gap.length;
  }
  return [...parts, trimmed(slice(text, at))].filter((part) => part.text !== '');
}

/** A line of names, each apart: 财政部 税务总局 文件. */
export function bodiesApart(part: Traced): Traced[] {
  const apart = partsOf(replaced(part, /\s/gu, () => '  '));
  const own = ({ text }: Traced, i: number) =>
    looksLikeBody(text.replace(/(?:公告|通告|公报)$/u, '')) || (i > 0 && text === '文件');
  return apart.length > 1 && apart.every(own) ? apart : [part];
}

/** 国　务　院　中央军委: single characters one behind the other are one name. */
export function spreadJoined(parts: readonly Traced[]): Traced[] {
  const names: Traced[] = [];
  parts.forEach((part, i) => {
    const goesOn = isSingle(part) && isSingle(parts[i - 1]);
    if (goesOn) names.push(joined(names.pop() as Traced, part));
    else names.push(part);
  });
  return names;
}

function isSingle(part: Traced | undefined): boolean {
  return part !== undefined && [...part.text].length === 1;
}
