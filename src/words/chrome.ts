import type { Catalogue } from './language.ts';

/** What stands around every page. */
export const chrome = {
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  wholeSite: { zh: '全站', en: 'Site' },
  documents: { zh: '文件', en: 'Documents' },
  plots: { zh: '图', en: 'Plots' },
  organ: { zh: '机关', en: 'Bodies' },
  enterprise: { zh: '企业', en: 'Enterprises' },
  place: { zh: '地方', en: 'Places' },
  activity: { zh: '活动', en: 'Activities' },
  cited: { zh: '引用文件', en: 'Cited' },
  searchTexts: { zh: '检索全文', en: 'Search the texts' },
  search: { zh: '检索', en: 'Search' },
  contents: { zh: '目次', en: 'Contents' },
  dark: { zh: '深色', en: 'Dark' },
  promise: {
    zh: '本馆所载文件原文不作改动；校注、索引与图另行标示。',
    en: 'The documents stand here unaltered; notes, indexes and plots are the archive’s own and marked as such.',
  },
  issues: { zh: '公报', en: 'Gazette' },
  names: { zh: '名称索引', en: 'Index of names' },
  inForce: { zh: '某日有效', en: 'In force on a day' },
  compare: { zh: '两件对照', en: 'Compare two' },
  about: { zh: '说明', en: 'About' },
  help: { zh: '手册', en: 'Manual' },
  keys: { zh: '按键', en: 'Keys' },
  feed: { zh: '订阅', en: 'Feed' },
  offline: { zh: '离线可用', en: 'Works offline' },
  noRequests: { zh: '不向别处发出任何请求', en: 'no request leaves this site' },
  /** Named in itself, to those who do not read this one. */
  otherLanguage: { zh: 'English', en: '中文' },
} satisfies Catalogue;
