/** Characters of Wingdings, Wingdings 2 and Symbol that official documents use, by their codes. */
const symbols: Record<string, Record<number, string>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    167: '▪',
    168: '□',
    252: '√',
    253: '×',
    254: '☑',
  },
  'wingdings 2': { 80: '√', 81: '☒', 82: '☑', 83: '☒', 163: '□' },
  symbol: {
    163: '≤',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
    ...byCode(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
    ...byCode(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
    ...byCode(0x30, '0123456789:;<=>'),
    ...byCode(0x28, '()'),
    ...byCode(0x2b, '+,−./'),
    ...byCode(0x20, ' !'),
    ...byCode(0x25, '%&'),
  },
};

function byCode(first: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, i) => [first + i, character]));
}

/** Stands for what has no character: it is marked as lost. */
export const noCharacter = '\ue000';

function isOfSymbols(font: string): boolean {
  return /dings|dingbats|symbol(?!a)|mt extra|marlett|sorts/iu.test(font) && !/segoe/iu.test(font);
}

/** The character that a font of symbols shows; one of private use where that is not known. */
export function symbolIn(font: string, code: number): string {
  if (!(code >= 0 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return noCharacter;
  // Fonts of symbols have their characters in an area of private use, and by their low codes too.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = symbols[font.toLowerCase()]?.[own];
  return known ?? String.fromCodePoint(isOfSymbols(font) && own <= 0xff ? 0xf000 + own : code);
}

/** Words as their font shows them: letters are signs in a font of symbols. */
export function wordsIn(font: string, words: string): string {
  if (!isOfSymbols(font)) return words;
  return words.replace(/[!-~\u00a1-\u00ff\uf000-\uf0ff]/gu, (character) =>
    symbolIn(font, character.codePointAt(0) ?? 0),
  );
}
