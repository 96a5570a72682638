import type { Catalogue } from './language.ts';

/** The offer to go back to where the reader was. */
export const place = {
  name: { zh: '上次读到的地方', en: 'Where you were' },
  back: { zh: '回到那里', en: 'Go there' },
  forget: { zh: '忘掉', en: 'Forget' },
  was: {
    zh: (where: string) => `上次读到${where}`,
    en: (where: string) => `You had read to ${where}`,
  },
  middle: { zh: '中间', en: 'the middle' },
} satisfies Catalogue;

/** The keys, and the dialog that lists them. */
export const keys = {
  title: { zh: '按键', en: 'Keys' },
  close: { zh: '关闭', en: 'Close' },
  single: {
    zh: '用这些单键（只记在本机）',
    en: 'Use these single keys (kept on this machine only)',
  },
  search: { zh: '检索', en: 'Search' },
  nextClause: { zh: '下一条', en: 'Next clause' },
  previousClause: { zh: '上一条', en: 'Previous clause' },
  cite: { zh: '引用这一条', en: 'Cite this clause' },
  nextPart: { zh: '下一篇', en: 'Next part' },
  previousPart: { zh: '上一篇', en: 'Previous part' },
  home: { zh: '首页', en: 'Home' },
  searchPage: { zh: '检索页', en: 'Search page' },
  turn: { zh: '翻面（版式页）', en: 'Turn pages (printed pages)' },
  hits: { zh: '上下选条（检索页）', en: 'From hit to hit (search page)' },
  escape: { zh: '关掉打开的一格', en: 'Close what is open' },
  these: { zh: '这张表', en: 'This list' },
} satisfies Catalogue;
