import { type Doubt, doubt } from './doubt.ts';
import { type Paragraph, wordsOf } from './paragraphs.ts';

/** What a figure counts or names stands behind it: 10个, 5%, 第2条. */
const counted =
  '(?=[个個名位人家项項件处處批次万萬亿億元角分倍户戶吨噸米亩畝条條款章页頁级級号號年月日时時天岁歲%％])';
const number = String.raw`(?<![\w.])\d[\d.,]*`;

/**
 * 2O17年, l0个, 98.O%: letters that look like 0 and 1 between figures, or beside one before what is counted. H2O, I2C, O3
 * and 10l are none.
 */
const misread = new RegExp(
  [
    String.raw`${number}[OoIl]+[.,]?\d[\d.,OoIl]*(?![A-Za-z])`,
    `${number}[OoIl]+${counted}`,
    String.raw`(?<![\w.])[OoIl][\d.,OoIl]*\d[\d.,OoIl]*${counted}`,
    String.raw`(?<![\w.])[OoIl]\.\d+`,
    String.raw`\d+〇+|〇+\d+`,
  ].join('|'),
  'gu',
);

/** Figures that a scan may have taken for letters; nothing tells which they were. */
export function misreadFigures(one: Paragraph): Doubt[] {
  const found = wordsOf(one).flatMap((words) => words.match(misread) ?? []);
  if (found.length === 0) return [];
  const all = found.map((number) => `“${number}”`);
  return [
    {
      ...doubt(
        one.line,
        0.5,
        `${all.join('、')}也许是扫描把数字认成了字母或〇：照录`,
        `${all.join(', ')}: perhaps figures that a scan took for letters or 〇: kept`,
      ),
      alike: 'misread figures',
    },
  ];
}
