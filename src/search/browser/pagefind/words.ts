/** A text as Pagefind is to see it: its overlapping pairs of characters, each a word, and the last character by itself. */
export function indexedWords(text: string): string {
  const codes = codesOf(text);
  return codes.map((code, i) => code + (codes[i + 1] ?? '')).join(' ');
}

/** Pairs of a phrase that are asked for at most; what they let pass, the comparison of texts stops. */
const mostPairs = 5;

/** The words of a phrase: its pairs. */
export function phraseOf(word: string): string {
  const codes = codesOf(word);
  const pairs = codes.slice(1).map((code, i) => `${codes[i]}${code}`);
  return `"${pairs.slice(0, mostPairs).join(' ')}"`;
}

export function codesOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => codeOf(text.charAt(i)));
}

/**
 * Pagefind drops marks, changes case and takes letters apart. Ideographs it leaves alone; all else goes to it as four
 * letters, so that it finds every character there is.
 */
function codeOf(unit: string): string {
  if (unit >= '\u4e00' && unit <= '\u9fff') return unit;
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
  return hex.replace(/./gu, (digit) => letters.charAt(Number.parseInt(digit, 16)));
}

const letters = 'abcdefghijklmnop';
