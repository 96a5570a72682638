import { type Catalogue, counted } from './language.ts';

/** The home page and the lists of documents. */
export const home = {
  docNumber: { zh: '发文字号', en: 'Number' },
  issuer: { zh: '发文机关', en: 'Issued by' },
  andOthers: { zh: '等', en: ' and others, ' },
  bodies: {
    zh: (n: number) => `${n} 家`,
    en: (n: number) => `${counted(n, 'body', 'bodies')} in all`,
  },
  date: { zh: '成文日期', en: 'Date' },
  annexes: { zh: '附件', en: 'Annexes' },
  notStated: { zh: '未标注', en: 'not stated' },
  joint: { zh: '（联合行文）', en: ' (joint)' },
  read: { zh: '阅读全文', en: 'Read it' },
  facsimile: { zh: '版式', en: 'Pages as printed' },
  plainText: { zh: '纯文本', en: 'Plain text' },
  transcript: { zh: '原文对校', en: 'Transcript beside reading' },
  pageOne: { zh: '公文第 1 面', en: 'Page 1 of the document' },
  organs: { zh: '机关', en: 'Bodies' },
  places: { zh: '城市', en: 'Cities' },
  enterprises: { zh: '企业', en: 'Enterprises' },
  slogans: { zh: '口号', en: 'Slogans' },
  items: { zh: (n: number) => `${n} 项`, en: (n: number) => counted(n, 'item') },
  cosigned: { zh: '共同发文', en: 'co-signed' },
  all: { zh: (n: number) => `全部 ${n}`, en: (n: number) => `All ${n}` },
} satisfies Catalogue;

export const lists = {
  allDocuments: { zh: '全部文件', en: 'All documents' },
  newest: { zh: '新近入馆', en: 'Last recorded' },
  recent: { zh: '最近收录', en: 'Newly recorded' },
  byDate: { zh: '依成文日期', en: 'By their dates' },
  recentIntro: {
    zh: '后收录的在前。日期是收录日期；没有写收录日期的，用成文日期。',
    en: 'What came last into the archive stands first. The day is that of recording; where none is stated, that of the document.',
  },
  lists: { zh: '分类', en: 'Lists' },
  listsIntro: {
    zh: '按年份、文种、机关、发文代字分列；数字是件数。',
    en: 'By year, kind, issuing body and series; the figures count documents.',
  },
  year: { zh: '年份', en: 'Year' },
  kind: { zh: '文种', en: 'Kind' },
  organ: { zh: '机关', en: 'Body' },
  number: { zh: '发文代字', en: 'Series' },
  documents: { zh: '文件', en: 'Documents' },
  count: { zh: (n: number) => `${n} 件`, en: (n: number) => `${n}` },
  rest: { zh: (n: number) => `其余 ${n} 项`, en: (n: number) => `${n} more` },
  notStated: { zh: '未标注', en: 'not stated' },
  turning: { zh: '翻面', en: 'Pages' },
  pages: { zh: (n: number) => `共 ${n} 面`, en: (n: number) => counted(n, 'page') },
  previous: { zh: '上一面', en: 'Previous' },
  next: { zh: '下一面', en: 'Next' },
} satisfies Catalogue;
