import { decodeString } from 'micromark-util-decode-string';

const reference = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/giu;

/** Text in which the character references of HTML are the characters that they name. */
export function unescaped(text: string): string {
  return text.replace(reference, (one) => decodeString(one));
}

/** Marks of Markdown and HTML and of plain-text typing, which are no characters of a document. */
export function isMarks(text: string): boolean {
  const bare = unescaped(text)
    .replace(/<!--[\s\S]*?-->|^!\[[^\]\n]*\]\([^)\n]*\)$|<\/?[a-z][^>]*>/giu, '')
    .replace(/:?-+:?|^\[\^?$|^\]:?\s*$/gu, '');
  return /^[\s#*_`<>|~=+\\^]*$/u.test(bare);
}
