import { type Catalogue, counted } from './language.ts';

/** The search page as it stands before its script. */
export const searchPage = {
  title: { zh: '检索', en: 'Search' },
  form: { zh: '检索全文', en: 'Search the texts' },
  query: { zh: '检索词', en: 'Query' },
  counting: { zh: '正在检索、计数……', en: 'Searching and counting…' },
  filter: { zh: '筛选', en: 'Narrow' },
  close: { zh: '关闭', en: 'Close' },
  exact: { zh: '逐字检索，不分词', en: 'character by character, in Chinese' },
  nextKey: { zh: 'Enter、↓ 下一条', en: 'Enter or ↓: next hit' },
  noScriptBefore: {
    zh: '检索要用脚本。其余各页照常可读。不用脚本时，可在',
    en: 'Search needs a script; all other pages can be read without. You can use the ',
  },
  names: { zh: '名称索引', en: 'index of names' },
  noScriptAfter: {
    zh: '里用浏览器自带的查找。',
    en: ' with the browser’s own find instead.',
  },
} satisfies Catalogue;

/** What the search says at once. */
export const results = {
  noData: {
    zh: '检索数据没有读到。存放本站的文件夹里应有 search/index-data.js。',
    en: 'The data of the search could not be read. There should be search/index-data.js in the folder of this site.',
  },
  count: {
    zh: (documents: number, clauses: number, places: number) =>
      `${documents} 件文件，${clauses} 条，共 ${places} 处`,
    en: (documents: number, clauses: number, places: number) =>
      `${counted(documents, 'document')}, ${counted(clauses, 'clause')}, ${places} in all`,
  },
  times: { zh: (n: number) => `${n} 处`, en: (n: number) => counted(n, 'time') },
} satisfies Catalogue;

/** What the search says a moment later. */
export const laterResults = {
  words: {
    zh: (query: string) => `没有连在一起的“${query}”。下列各条含有其中每个词。`,
    en: (query: string) =>
      `“${query}” stands nowhere as one. These clauses hold each of its words.`,
  },
  variant: {
    zh: (query: string) => `没有写作“${query}”的。下列各条是同一文字的另一种写法。`,
    en: (query: string) => `“${query}” stands nowhere. These clauses write the same another way.`,
  },
  name: {
    zh: (query: string) => `文中没有“${query}”。下列各条是这个名称所指的机关、地方或文件。`,
    en: (query: string) =>
      `“${query}” stands nowhere. These clauses name the same body, place or document.`,
  },
  pinyin: {
    zh: (query: string) => `“${query}”按拼音所指的名称见于下列各条。`,
    en: (query: string) => `“${query}” is read as pinyin. These clauses hold the names it spells.`,
  },
  goOn: {
    zh: (n: number, left: number) => `再列 ${n} 条（还有 ${left} 条）`,
    en: (n: number, left: number) => `List ${n} more of ${left}`,
  },
  others: { zh: (n: number) => `另有 ${n} 项`, en: (n: number) => `${n} more` },
  recent: {
    zh: '近来查过（只记在本机）：',
    en: 'Searched before (kept on this machine only): ',
  },
  forget: { zh: '清除', en: 'Clear' },
  near: { zh: '切合的在先', en: 'Best first' },
  document: { zh: '按文件次序', en: 'In document order' },
  times: { zh: '按出现次数', en: 'Most often first' },
  remark: {
    zh: '数字为命中条数。没有结果的项不收起，以便看出“没有”。',
    en: 'The figures count clauses. What has none stays listed, so that you see it has none.',
  },
  facets: {
    zh: {
      document: '文件',
      year: '年份',
      genre: '文种',
      issuer: '发文机关',
      part: '所在',
      kind: '体裁',
      body: '机关类别',
      province: '地方',
    },
    en: {
      document: 'Document',
      year: 'Year',
      genre: 'Kind of document',
      issuer: 'Issued by',
      part: 'Part',
      kind: 'Kind of text',
      body: 'Kind of body',
      province: 'Place',
    },
  },
  excluded: {
    zh: (chosen: readonly string[], n: number) =>
      `所选条件下没有结果。去掉${chosen.map((one) => `“${one}”`).join('、')}有 ${n} 条。`,
    en: (chosen: readonly string[], n: number) =>
      `Nothing under what you chose. Without ${chosen.map((one) => `“${one}”`).join(', ')} there ${n === 1 ? 'is' : 'are'} ${n}.`,
  },
  nearSpellings: { zh: '可查相近的字：', en: 'Near spellings that occur: ' },
  nothing: {
    zh: (query: string) => `没有“${query}”。本馆逐字检索，不猜字。`,
    en: (query: string) =>
      `“${query}” stands nowhere. The search is by character, in Chinese or pinyin, and does not guess.`,
  },
  organ: { zh: '机关', en: 'Body' },
  place: { zh: '地方', en: 'Place' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  file: { zh: '文件', en: 'Document' },
  forms: { zh: '名称　', en: 'Names: ' },
  successors: { zh: '职责后归　', en: 'Succeeded by: ' },
  clauses: { zh: (n: number) => ` ${n} 条`, en: (n: number) => ` ${n}` },
  strip: { zh: '各处在全文中的位置', en: 'Where the hits stand in the whole text' },
} satisfies Catalogue;
