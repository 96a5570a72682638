import { chineseNumeral } from '../document/numerals.ts';
import { type Doubt, doubt } from './doubt.ts';
import { type Labelled, labelOf } from './labels.ts';
import { misreadFigures } from './misread-figures.ts';
import { type Paragraph, wordsOf } from './paragraphs.ts';

type Sign = readonly [RegExp, number, string, string];

/** What is kept as it stands and looks like something else. */
const signs: readonly Sign[] = [
  [
    /\$[^$]*\\[a-zA-Z]+[^$]*\$|\\(?:frac|sqrt|begin)\b/u,
    0.2,
    'LaTeX 公式没有一行的写法：照录',
    'a formula of LaTeX that has no form on one line: kept',
  ],
  [
    /^注\s*\d+\s*[：:]/u,
    0.5,
    '“注1：”式的注：作段落，照录',
    'notes of the form 注1: are kept as paragraphs',
  ],
  [
    /^(?:正本|副本|抄本)\s*：/u,
    0.6,
    '正本、副本（主送与抄送）和其下的署名写在文末，没有日期，这里没有它们的位置：作正文末尾的段落，照录',
    'who gets the letter and its copies, and who signs below, without a day: kept as last paragraphs of the body',
  ],
  [
    /^[一二三四五六七八九十]{1,3}$/u,
    0.4,
    '这一行只有数字，也许是序号：作段落，照录',
    'a line that is a number alone, perhaps of what follows: kept as a paragraph',
  ],
  [
    /(?<=[\p{Script=Han}）”》])\.(?=\p{Script=Han})/u,
    0.5,
    '汉字之间有半角的点，也许是句号或间隔号：照录',
    'a half-width point between Han characters, perhaps a full stop: kept',
  ],
];

/** The first place of each, and how many more there are. */
export function oddities(paragraphs: readonly Paragraph[]): Doubt[] {
  return [
    ...ofSigns(paragraphs),
    ...paragraphs.flatMap(runningOn),
    ...paragraphs.flatMap(misreadFigures),
  ];
}

/** （四）…；（五）… in one paragraph: the next number of the same form behind a stop. */
function runningOn({ text, rows, line }: Paragraph): Doubt[] {
  const own = rows ? undefined : labelOf(text);
  const next = own && nextLabels[own.form]?.(own.number + 1);
  const at = next === undefined ? -1 : (own?.rest.text.search(next) ?? -1);
  if (!own || at < 0) return [];
  return [
    doubt(
      line,
      0.5,
      `${own.label.text} 之后同一段里还有下一个序号：没有分开，照录`,
      `the number after ${own.label.text} stands in the same paragraph: not parted`,
    ),
  ];
}

const nextLabels: Partial<Record<Labelled['form'], (number: number) => RegExp>> = {
  '（一）': (number) => new RegExp(`[；。]\\s*[（(]${chineseNumeral(number)}[）)]`, 'u'),
  '1.': (number) => new RegExp(`[；。）]\\s*${number}[．.、](?!\\d)`, 'u'),
  '（1）': (number) => new RegExp(`[；。]\\s*[（(]${number}[）)]`, 'u'),
};

function ofSigns(paragraphs: readonly Paragraph[]): Doubt[] {
  return signs.flatMap(([sign, confidence, zh, en]) => {
    const all = paragraphs.filter(
      ({ text }, i) => sign.test(text.text) && !isBelowPlate(paragraphs, i),
    );
    const [first] = all;
    const more = all.length > 1 ? [`（共 ${all.length} 处）`, ` (${all.length} in all)`] : ['', ''];
    return first ? [doubt(first.line, confidence, `${zh}${more[0]}`, `${en}${more[1]}`)] : [];
  });
}

const noteNumber = /^注\s*(\d+)\s*[：:]/u;

/** 注1：, 注2： … one after the other below a table or a picture are its notes, for sure. */
function isBelowPlate(paragraphs: readonly Paragraph[], at: number): boolean {
  const number = Number(noteNumber.exec(paragraphs[at]?.text.text ?? '')?.[1]);
  const own = paragraphs.slice(Math.max(0, at - number + 1), at + 1);
  const plate = paragraphs[at - number];
  const counted = own.every(({ text }, i) => noteNumber.exec(text.text)?.[1] === `${i + 1}`);
  return counted && (plate?.rows !== undefined || plate?.picture !== undefined);
}

/** ① … below a text in which ① stands behind its words. */
export function isFootnote({ text }: Paragraph, above: readonly Paragraph[]): boolean {
  const mark = /^[①-⑳]/u.exec(text.text)?.[0];
  return mark !== undefined && above.flatMap(wordsOf).some((words) => words.indexOf(mark) > 0);
}
