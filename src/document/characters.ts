/**
 * What a reader cannot see, or what says that a character was lost: controls, direction marks, invisible
 * and unassigned characters, private use, and U+FFFD.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFFD]/gu;

export interface UnseenCharacter {
  /** In UTF-16 units. */
  offset: number;
  /** `U+200B` */
  code: string;
}

/** The characters of a text that must not stand in a record; a line end and a tab are among them. */
export function unseenIn(text: string): UnseenCharacter[] {
  return [...text.matchAll(unseen)].map((match) => ({
    offset: match.index,
    code: codeOf(match[0]),
  }));
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Radicals that files of PDF and of old encodings have for the ideographs that they look like; Unicode unifies but two. */
const radicals = '⺎⺒⺓⺜⺝⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰';
const ideographs = '兀巳幺日月民虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙';

/** Characters that stand for another: radicals and ideographs for round trips to other encodings. */
export const doubles = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** The same with each ideograph under its own code: 一 (U+4E00) for the radical U+2F00, 见 for U+2EC5, 金 for U+F90A. */
export function unified(text: string): string {
  return text.replace(doubles, (one) => {
    const at = radicals.indexOf(one);
    return at >= 0 ? (ideographs[at] ?? one) : one.normalize('NFKC');
  });
}

/** Which units were met, but for halves of pairs; all 0 between two calls. */
const met = new Uint8Array(0x10000);

/** Every character of some texts, once, in the order of their codes. */
export function distinctCharacters(texts: readonly string[]): string {
  return textWith(codesOnce(texts).sort((a, b) => a - b));
}

/** The same in the order in which they come. */
export function charactersOnce(texts: readonly string[]): string {
  return textWith(codesOnce(texts));
}

function codesOnce(texts: readonly string[]): number[] {
  const once = new Set<number>();
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (met[unit] === 1) continue;
      const code = text.codePointAt(i) ?? unit;
      once.add(code);
      if (code > 0xffff) i += 1;
      else if (!isHalf(unit)) met[unit] = 1;
    }
  for (const code of once) met[code] = 0;
  return [...once];
}

/** Whether two such units make one character. */
function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

function textWith(codes: readonly number[]): string {
  return codes.map((code) => String.fromCodePoint(code)).join('');
}

/** How many characters a text has; a pair of units is one. */
export function countOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (isHalf(text.charCodeAt(i)) && (text.codePointAt(i) ?? 0) > 0xffff) i += 1;
    count += 1;
  }
  return count;
}

/** The codes of the characters of a text, in its order. */
export function codesIn(text: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    codes.push(code);
    if (code > 0xffff) i += 1;
  }
  return codes;
}
