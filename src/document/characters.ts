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

/** Which units were met; all 0 between two calls. */
const met = new Uint8Array(0x10000);

/** Every character of some texts, once, in the order of their codes. */
export function distinctCharacters(texts: readonly string[]): string {
  const seen = met;
  const units: number[] = [];
  const pairs = new Set<number>();
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const code = (unit & 0xf800) === 0xd800 ? (text.codePointAt(i) ?? unit) : unit;
      if (code > 0xffff) {
        pairs.add(code);
        i += 1;
      } else if (seen[unit] === 0) {
        seen[unit] = 1;
        units.push(unit);
      }
    }
  for (const unit of units) seen[unit] = 0;
  const codes = [units, [...pairs]].flatMap((some) => some.sort((a, b) => a - b));
  return codes.map((code) => String.fromCodePoint(code)).join('');
}
