import { type Catalogue, counted } from './language.ts';

/** Two texts side by side, whatever made them so. */
export const comparison = {
  show: { zh: '显示', en: 'Show' },
  different: { zh: '只看有异，条数', en: 'What differs:' },
  all: { zh: '全文，条数', en: 'All clauses:' },
  next: { zh: '↓ 下一处', en: '↓ Next' },
  previous: { zh: '↑ 上一处', en: '↑ Previous' },
  legend: {
    zh: '文字相近的条并排，逐字标出：删去的有删除线，添上的有底线。对照由程序作出，不属公文原文。',
    en: 'Clauses whose words are near each other stand side by side, marked by characters: what is left out is struck through, what is put in is underlined. This is the work of a program, not of the documents.',
  },
  none: { zh: '无', en: 'none' },
} satisfies Catalogue;

/** How much of two texts could be set side by side, where it is not all. */
export const bounds = {
  same: {
    zh: '两件文字相差太多：只有一字不差的条并排，其余各列各的。',
    en: 'The two differ too much: only clauses that are the same word for word stand side by side; all others stand alone.',
  },
  nothing: {
    zh: '两件文字几乎全不同：没有可以并排的，前件的条列在前，后件的列在后。',
    en: 'The two differ nearly everywhere: nothing stands side by side; the clauses of the first come first, then those of the second.',
  },
} satisfies Catalogue;

/** The page on which readers choose two texts. */
export const comparePage = {
  title: { zh: '两件对照', en: 'Compare two documents' },
  intro: {
    zh: '任选本馆两件公文，逐条并排，异处逐字标出。',
    en: 'Choose any two documents of the archive: clause by clause side by side, differences marked.',
  },
  onlyOne: {
    zh: '本馆现在只有一件公文。它的抄本与读本已有对照，见下。',
    en: 'The archive holds one document only. Its transcript stands beside its reading, see below.',
  },
  before: { zh: '前件', en: 'First' },
  after: { zh: '后件', en: 'Second' },
  hint: { zh: '标题或文号里的字', en: 'Words of its title or number, in Chinese' },
  compare: { zh: '对照', en: 'Compare' },
  noScript: {
    zh: '任选两件要用脚本。下面各页不用脚本。',
    en: 'To choose two documents takes a script. The pages below need none.',
  },
  ready: { zh: '现成的对照', en: 'Ready-made comparisons' },
  beside: { zh: '与', en: ' beside ' },
  transcripts: { zh: '抄本与读本', en: 'Transcript beside reading' },
  eachHas: {
    zh: '其余各件的抄本与读本，从各件页上的“原文对校”进。',
    en: 'For all others, see “原文对校” on the page of each document.',
  },
} satisfies Catalogue;

/** Of the browser, on that page. */
export const compared = {
  unknown: {
    zh: '没有这样一件，或不止一件。从列出的里面选。',
    en: 'No such document, or several. Choose one of the list.',
  },
  twice: {
    zh: '两边是同一件。它的抄本与读本的对照：',
    en: 'This is the same document twice. Its transcript beside its reading: ',
  },
  working: { zh: '正在对照……', en: 'Comparing…' },
  found: {
    zh: (all: number, different: number) => `共 ${all} 条，有异 ${different} 条。`,
    en: (all: number, different: number) =>
      `${counted(all, 'clause')} in all, ${different} of them different.`,
  },
  noData: { zh: '读不到公文的文字。再试一次。', en: 'The texts cannot be read. Try again.' },
} satisfies Catalogue;
