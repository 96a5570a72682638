import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Something that is read by nobody but the library, which knows what to do with files that are damaged. */
export class Unusual extends Error {}

/** Words that were read before: a file has hundreds of thousands, and few that differ. */
export class KnownWords {
  readonly names = new Map<string, PDFName>();
  readonly refs = new Map<string, PDFRef>();
  readonly numbers = new Map<string, PDFNumber>();
}

const regular = 0;
const space = 1;
const delimiter = 2;

/** What the characters are (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') kinds[character.charCodeAt(0)] = space;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter;

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;
const typed = new Map<PDFObject | undefined, Pick<typeof PDFDict, 'fromMapWithContext'>>([
  [PDFName.of('Catalog'), PDFCatalog],
  [PDFName.of('Pages'), PDFPageTree],
  [PDFName.of('Page'), PDFPageLeaf],
]);
const type = PDFName.of('Type');

/** Reads objects one after the other (ISO 32000-1, 7.3). @throws Unusual where it meets what it does not know */
export class ObjectReader {
  readonly text: string;
  at: number;
  readonly #context: PDFContext;
  readonly #known: KnownWords;

  /** @param text bytes as latin1 */
  constructor(text: string, context: PDFContext, known: KnownWords) {
    this.text = text;
    this.at = 0;
    this.#context = context;
    this.#known = known;
  }

  object(): PDFObject {
    this.space();
    switch (this.text[this.at]) {
      case '/':
        return this.#name();
      case '[':
        return this.#array();
      case '<':
        return this.text[this.at + 1] === '<' ? this.dict() : this.#hexString();
      case '(':
        return this.#string();
      default:
        return this.#word();
    }
  }

  dict(): PDFDict {
    this.expect('<<');
    const map = new Map<PDFName, PDFObject>();
    for (this.space(); this.text[this.at] === '/'; this.space()) {
      const key = this.#name();
      map.set(key, this.object());
    }
    this.expect('>>');
    const kind = typed.get(map.get(type)) ?? PDFDict;
    return kind.fromMapWithContext(map, this.#context);
  }

  space(): void {
    while (this.at < this.text.length && kinds[this.text.charCodeAt(this.at)] === space) this.at++;
  }

  /** Goes on behind a word that must come next. */
  expect(word: string): void {
    if (!this.text.startsWith(word, this.at)) throw new Unusual(`no ${word} at ${this.at}`);
    this.at += word.length;
  }

  /** A number without sign or fraction. */
  integer(): number {
    this.space();
    const word = this.#regular();
    if (!/^\d{1,10}$/u.test(word)) throw new Unusual(`no number at ${this.at}`);
    return Number(word);
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.text.length && kinds[this.text.charCodeAt(this.at)] === regular)
      this.at++;
    return this.text.slice(start, this.at);
  }

  #name(): PDFName {
    this.at++;
    const word = this.#regular();
    const known = this.#known.names.get(word);
    if (known) return known;
    const escaped = /#([\dA-F]{2})/giu;
    const decoded = copied(word).replace(escaped, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    const name = PDFName.of(decoded);
    this.#known.names.set(word, name);
    return name;
  }

  #array(): PDFArray {
    this.at++;
    const array = PDFArray.withContext(this.#context);
    for (this.space(); this.text[this.at] !== ']'; this.space()) array.push(this.object());
    this.at++;
    return array;
  }

  #hexString(): PDFHexString {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new Unusual('a string without an end');
    const digits = copied(this.text.slice(this.at + 1, end));
    this.at = end + 1;
    return PDFHexString.of(digits);
  }

  /** Parentheses inside are escaped or balanced (7.3.4.2). */
  #string(): PDFString {
    const start = this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === '\\') this.at++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) {
        this.at++;
        return PDFString.of(copied(this.text.slice(start + 1, this.at - 1)));
      }
    }
    throw new Unusual('a string without an end');
  }

  /** A number, a reference, or one of three words. */
  #word(): PDFObject {
    const word = this.#regular();
    const ref = isInteger(word) ? this.#refFrom(word) : undefined;
    if (ref) return ref;
    const known = this.#known.numbers.get(word);
    if (known) return known;
    if (word === 'true') return PDFBool.True;
    if (word === 'false') return PDFBool.False;
    if (word === 'null') return PDFNull;
    if (!number.test(word)) throw new Unusual(`${word} at ${this.at}`);
    const made = PDFNumber.of(Number(word));
    this.#known.numbers.set(word, made);
    return made;
  }

  /** A number may begin a reference, such as 12 0 R; where it does not, nothing is read further. */
  #refFrom(word: string): PDFRef | undefined {
    if (!this.text.startsWith(' 0 R', this.at)) return undefined;
    const behind = this.text.charCodeAt(this.at + 4);
    if (kinds[behind] === regular) return undefined;
    this.at += 4;
    const known = this.#known.refs.get(word);
    if (known) return known;
    const ref = PDFRef.of(Number(word), 0);
    this.#known.refs.set(word, ref);
    return ref;
  }
}

function isInteger(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return word.length > 0;
}

/** Without the whole file behind it: an engine keeps a long piece as a place in the string that it is of. */
function copied(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'latin1').toString('latin1');
}
