import { type Catalogue, counted } from './language.ts';

export const missing = {
  title: { zh: '没有这一页', en: 'There is no such page' },
  says: {
    zh: '地址可能少了字或多了字。可从下面找：',
    en: 'The address may lack a character or have one too many. Try:',
  },
} satisfies Catalogue;

/** At the old address of a document that is no longer there. */
export const withdrawn = {
  renamed: { zh: '这个标识不再使用', en: 'This identifier is no longer in use' },
  gone: { zh: '这件公文已撤下', en: 'This document was withdrawn' },
  says: {
    zh: '本馆曾在这个地址刊载公文。后来怎样，记在下面。',
    en: 'A document of this archive once stood at this address. Above stands what became of it, and why.',
  },
  id: { zh: '原标识', en: 'Identifier' },
  title: { zh: '原题名', en: 'Title' },
  on: { zh: '日期', en: 'Day' },
  reason: { zh: '理由', en: 'Reason' },
  successor: { zh: '去处', en: 'Successor' },
  none: { zh: '没有', en: 'none' },
} satisfies Catalogue;

export const inForce = {
  title: { zh: '某日有效的文件', en: 'What was in force on a day' },
  intro: {
    zh: '依公文自己写明的施行、失效日期和后来的公文列出；没有写明失效的，一直列在有效之中。日期都取自公文，依据在各件的“效力与沿革”里。',
    en: 'By the days that the documents themselves state and by later documents. What states no end stays in force. The basis of each day stands on the page of its document.',
  },
  onDay: { zh: '在这一天', en: 'On' },
  show: { zh: '看', en: 'Show' },
  showAll: { zh: '看全部', en: 'Show all' },
  from: { zh: '起', en: 'From' },
  until: { zh: '失效', en: 'Until' },
  document: { zh: '文件', en: 'Document' },
  docNumber: { zh: '发文字号', en: 'Number' },
  notStated: { zh: '未标注', en: 'not stated' },
  between: { zh: '各日之间', en: 'From day to day' },
  betweenIntro: {
    zh: '每行是一天：这一天变了什么，此后有效的有几件，到上一行的日子为止。',
    en: 'Each row is a day: what changed on it, and how many were in force from then to the day of the row above.',
  },
  on: { zh: '自', en: 'Day' },
  change: { zh: '变化', en: 'Change' },
  inForce: { zh: '有效', en: 'In force' },
  begins: { zh: '起：', en: 'Begins: ' },
  ends: { zh: '失效：', en: 'Ends: ' },
  count: { zh: (n: number) => `${n} 件`, en: (n: number) => String(n) },
  expired: { zh: '有效期满', en: 'its term ended' },
} satisfies Catalogue;

/** Of the browser, on the page on what was in force. */
export const inForceShown = {
  shown: {
    zh: (day: string, n: number) => `${day}　有效 ${n} 件`,
    en: (day: string, n: number) => `${day}: ${n} in force`,
  },
} satisfies Catalogue;

export const offline = {
  title: { zh: '离线使用', en: 'Offline use' },
  intro: {
    zh: '看过的页会存在本机，断网也能再看、再检索。要整站离线可读，可全部保存，也可挑选，大小先写明；只存在这个浏览器里，随时可以清除。',
    en: 'Pages that you have visited are kept on this machine and can be read and searched again without a network. You can keep the whole site or parts of it; the size is stated first. It is kept in this browser only and can be cleared at any time.',
  },
  noScript: {
    zh: '保存要用脚本。整站也可以拷到 U 盘，双击 index.html 就能读。',
    en: 'Keeping needs a script. The whole site can also be copied to a stick and read by opening index.html.',
  },
  which: { zh: '存哪些', en: 'What to keep' },
  record: { zh: '公文、附件、原文对校与检索', en: 'Documents, annexes, transcripts and search' },
  font: { zh: '字体', en: 'Fonts' },
  page: { zh: '名称、版面、图表、帮助等各页', en: 'Names, printed pages, plots, manual' },
  english: { zh: '英文界面', en: 'English interface' },
  copy: { zh: 'PDF 与其他可下载的文件', en: 'PDF and other files to take away' },
  saveAll: { zh: '保存全部', en: 'Keep all' },
  clear: { zh: '清除', en: 'Clear' },
  kept: { zh: '已存的页', en: 'Pages kept' },
} satisfies Catalogue;

/** Of the browser, on the page on offline use. */
export const keeping = {
  folder: {
    zh: '这是从文件夹打开的，整站已经在本机，不用保存。',
    en: 'This was opened from a folder: the whole site is on this machine already.',
  },
  cannot: {
    zh: '这个浏览器在这个地址上不能保存网页：须用 https 或本机地址打开。',
    en: 'This browser cannot keep pages at this address: open it by https or from this machine.',
  },
  on: { zh: '正在保存……', en: 'Keeping… ' },
  done: { zh: '已存好。', en: 'Done. ' },
  failed: {
    zh: '没有存完：网络断了，或站点刚更新过。再试一次。',
    en: 'Not all was kept: the network failed, or the site has just changed. Try again. ',
  },
  state: {
    zh: (kept: number, of: number, size: string) => `已存 ${kept} / ${of} 个文件，${size}。`,
    en: (kept: number, of: number, size: string) =>
      `${kept} of ${counted(of, 'file')} kept, ${size}.`,
  },
  home: { zh: '首页', en: 'Home' },
  missing: {
    zh: '这一页没有存在本机。已存的页列在下面。',
    en: 'That page is not kept on this machine. Those that are stand below.',
  },
  size: { zh: (size: string) => `（${size}）`, en: (size: string) => ` (${size})` },
  saveAll: {
    zh: (size: string) => `保存全部（${size}）`,
    en: (size: string) => `Keep all (${size})`,
  },
  saveChosen: {
    zh: (size: string) => `保存所选（${size}）`,
    en: (size: string) => `Keep these (${size})`,
  },
} satisfies Catalogue;

export const issues = {
  title: { zh: '公报', en: 'Gazette' },
  pages: { zh: (n: number) => `${n} 面`, en: (n: number) => counted(n, 'page') },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '. ' },
  pageOf: { zh: (n: number) => `本期第 ${n} 面`, en: (n: number) => `page ${n} of the issue` },
} satisfies Catalogue;

export const holdings = {
  document: { zh: '文件', en: 'Document' },
  transcript: { zh: '抄本', en: 'Transcript' },
  elsewhere: {
    zh: (documents: number) => `全馆 ${documents} 件，每件的校验值在它的“原文对校”页上。`,
    en: (documents: number) =>
      `There are ${documents} documents; the sum of each is on its page that compares transcript and reading.`,
  },
} satisfies Catalogue;

export const aboutTitle = { zh: '说明', en: 'About' };

/** The button that changes the colours says what it will do. */
export const themes = {
  auto: { zh: '随系统', en: 'As system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
} satisfies Catalogue;

/** What one document does to another. */
export const relations = {
  amends: { zh: '修改', en: 'amends' },
  replaces: { zh: '代替', en: 'replaces' },
  ends: { zh: '废止', en: 'repeals' },
  implements: { zh: '执行', en: 'implements' },
  amendedBy: { zh: '修改', en: 'amended by' },
  replacedBy: { zh: '代替', en: 'replaced by' },
  endedBy: { zh: '废止', en: 'repealed by' },
  implementedBy: { zh: '执行', en: 'implemented by' },
} satisfies Catalogue;
