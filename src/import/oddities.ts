import { type Doubt, doubt } from './doubt.ts';
import type { Paragraph } from './paragraphs.ts';

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
    /(?<=[\p{Script=Han}）”》])\.(?=\p{Script=Han})/u,
    0.5,
    '汉字之间有半角的点，也许是句号或间隔号：照录',
    'a half-width point between Han characters, perhaps a full stop: kept',
  ],
];

/** The first place of each, and how many more there are. */
export function oddities(paragraphs: readonly Paragraph[]): Doubt[] {
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
  return mark !== undefined && above.some((one) => one.text.text.indexOf(mark) > 0);
}
