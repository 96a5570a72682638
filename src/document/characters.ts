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

/** Every character of some texts, once, in the order of their codes. */
export function distinctCharacters(texts: Iterable<string>): string {
  const seen = new Uint8Array(0x10000);
  const beyond = new Set<number>();
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const code = (unit & 0xf800) === 0xd800 ? (text.codePointAt(i) ?? 0) : unit;
      if (code < 0x10000) seen[code] = 1;
      else {
        beyond.add(code);
        i += 1;
      }
    }
  const found: number[] = [];
  for (let code = seen.indexOf(1); code !== -1; code = seen.indexOf(1, code + 1)) found.push(code);
  return [...found, ...[...beyond].sort((a, b) => a - b)]
    .map((code) => String.fromCodePoint(code))
    .join('');
}
