import { type Catalogue, counted } from './language.ts';

/** The indexes of names. */
export const indexes = {
  organTitle: { zh: (n: number) => `${n} 家机关`, en: (n: number) => counted(n, 'body', 'bodies') },
  organIntro: {
    zh: '规范档所收的机关，按全称的读音排列；数字是在公文里出现的次数。',
    en: 'The bodies of the authority file by the sound of their full names; the figures say how often documents name them.',
  },
  placeTitle: { zh: (n: number) => `${n} 个地方`, en: (n: number) => counted(n, 'place') },
  ways: { zh: '排列', en: 'Order' },
  byProvince: { zh: '按省', en: 'By province' },
  byItem: { zh: '按附件次序', en: 'As annexes list them' },
  bySound: { zh: '按读音', en: 'By sound' },
  tilesKey: {
    zh: '一个地方；方格只示相对方位，不是地图。点省名，到表中相应一行；点方块，到那个地方的页。',
    en: 'One place. The tiles show only how provinces lie to each other; this is no map. A province leads to its row in the table, a square to the page of its place.',
  },
  enterpriseTitle: {
    zh: (n: number) => `${n} 家企业`,
    en: (n: number) => counted(n, 'enterprise'),
  },
  enterpriseIntro: {
    zh: '公文条目里的企业，按读音排列；数字是在公文里出现的次数。',
    en: 'Enterprises with an item of their own, by sound; the figures say how often documents name them.',
  },
  activityTitle: {
    zh: (n: number) => `引号中的 ${n} 个名称`,
    en: (n: number) => `${counted(n, 'name')} in quotation marks`,
  },
  activityIntro: {
    zh: '公文里“”之中的名称：活动、主题、称呼，按读音排列；数字是出现的次数。',
    en: 'What documents put in quotation marks: activities, themes, terms, by sound; the figures say how often.',
  },
  citedTitle: {
    zh: (n: number) => `书名号中的 ${n} 个名称`,
    en: (n: number) => counted(n, 'cited title'),
  },
  citedIntro: {
    zh: '公文里《》之中的名称：法律、文件、作品，按读音排列；数字是出现的次数。',
    en: 'What documents put in title marks: laws, documents, works, by sound; the figures say how often.',
  },
  namesTitle: { zh: '名称索引', en: 'Index of names' },
  namesIntro: {
    zh: '机关、地方、企业、文件和引号、书名号中的名称，按读音排列；数字是见于几处。用浏览器自带的查找（Ctrl+F）即可，不用脚本。',
    en: 'Bodies, places, enterprises, documents and what stands in quotation or title marks, by sound; the figures say in how many places. The browser’s own find (Ctrl+F) is enough, without a script. ',
  },
  namesSearchBefore: { zh: '逐字检索在', en: 'To search the texts, see ' },
  namesSearchAfter: { zh: '页。', en: '.' },
  organ: { zh: '机关', en: 'body' },
  place: { zh: '地方', en: 'place' },
  enterprise: { zh: '企业', en: 'enterprise' },
  activity: { zh: '引号', en: 'in quotation marks' },
  cited: { zh: '书名号', en: 'in title marks' },
  document: { zh: '文件', en: 'document' },
} satisfies Catalogue;
