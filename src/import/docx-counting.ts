import { chineseNumeral, circledNumeral, stems } from '../document/numerals.ts';
import { noCharacter } from './docx-symbols.ts';

const branches = '子丑寅卯辰巳午未申酉戌亥';

/** ISO/IEC 29500-1, 17.18.59. */
const formats: readonly (readonly [RegExp, (number: number) => string | undefined])[] = [
  [/^(?:chinese|taiwanese)CountingThousand$/u, thousands],
  [/^(?:ideographDigital|taiwaneseDigital|japaneseDigitalTenThousand)$/u, digitByDigit],
  [
    /^(?:chineseCounting|japaneseCounting|taiwaneseCounting)$/u,
    (number) => (number > 0 && number < 100 ? chineseNumeral(number) : undefined),
  ],
  [/^chineseLegalSimplified$/u, (number) => '壹贰叁肆伍陆柒捌玖'[number - 1]],
  [/^ideographLegalTraditional$/u, (number) => '壹貳參肆伍陸柒捌玖'[number - 1]],
  [/^ideographEnclosedCircle$/u, (number) => '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'[number - 1]],
  [/^ideographTraditional$/u, (number) => stems[number - 1]],
  [/^ideographZodiac$/u, (number) => branches[number - 1]],
  [
    /^ideographZodiacTraditional$/u,
    (number) =>
      number > 0 && number <= 60
        ? `${stems[(number - 1) % 10]}${branches[(number - 1) % 12]}`
        : undefined,
  ],
  [/^decimalEnclosedCircle/u, circledNumeral],
  [/^decimalEnclosedParen$/u, (number) => `（${number}）`],
  [/^decimalEnclosedFullstop$/u, (number) => `${number}.`],
  [/^decimalZero$/u, (number) => String(number).padStart(2, '0')],
  [/^decimal(?:FullWidth2?|HalfWidth)?$/u, String],
  [/^numberInDash$/u, (number) => `- ${number} -`],
  [/^lowerLetter$/u, (number) => letters(0x60, number)],
  [/^upperLetter$/u, (number) => letters(0x40, number)],
  [/^lowerRoman$/u, roman],
  [/^upperRoman$/u, (number) => roman(number)?.toUpperCase()],
  [/^none$/u, () => ''],
];

/** A number in a format of Word; where that is not known to us, a character of private use, which is marked as lost. */
export function counted(number: number, format: string): string {
  const padded = /^0+1(?=,)/u.exec(format)?.[0];
  if (padded && number >= 0) return String(number).padStart(padded.length, '0');
  const [, write] = formats.find(([form]) => form.test(format)) ?? [];
  return (number < 0 ? undefined : write?.(number)) ?? noCharacter;
}

/** 1 to 9999: 一百零一, 一百一十. */
function thousands(number: number): string | undefined {
  if (number < 1 || number > 9999) return undefined;
  if (number < 100) return chineseNumeral(number);
  const [unit, sign] = number < 1000 ? [100, '百'] : [1000, '千'];
  const rest = number % unit;
  const begin = chineseNumeral(Math.floor(number / unit)) + sign;
  if (rest === 0) return begin;
  const zero = rest < unit / 10 ? '零' : '';
  return `${begin}${zero}${rest >= 10 && rest < 20 ? '一' : ''}${thousands(rest)}`;
}

function digitByDigit(number: number): string | undefined {
  if (number < 1) return undefined;
  return String(number).replace(/\d/gu, (digit) => chineseNumeral(Number(digit)) || '〇');
}

/** a to z, then aa, bb. */
function letters(before: number, number: number): string | undefined {
  if (number < 1) return undefined;
  const letter = String.fromCodePoint(before + ((number - 1) % 26) + 1);
  return letter.repeat(Math.ceil(number / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string | undefined {
  if (number < 1 || number >= 400) return undefined;
  let left = number;
  const letters = romans.map(([value, letter]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letter.repeat(times);
  });
  return letters.join('');
}
