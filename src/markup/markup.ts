import { type Attributes, attributesIn } from './attributes.ts';
import { endOfName, endOfTag, greater, slash } from './characters.ts';
import { holdsNoWords, isDrawing, isDrawn, isKnown, isMended } from './mended.ts';
import { wordsIn } from './words.ts';

/**
 * HTML in its strict writing, read in one pass: every element is closed by its own tag, attributes stand in double
 * quotes, marks are spelled. What a browser would have to mend is refused, so a page is for a browser what it is here.
 */

/** An element, with the places of its tags in the page, in UTF-16 units. */
export class MarkupElement {
  readonly name: string;
  /** Where its start tag begins. */
  readonly start: number;
  /** Where its content begins and ends. */
  readonly inner: number;
  innerEnd: number;
  /** Behind its end tag. */
  end: number;
  readonly #html: string;
  #attributes: Attributes | undefined;

  constructor(html: string, name: string, { start, end }: { start: number; end: number }) {
    this.#html = html;
    this.name = name;
    this.start = start;
    this.inner = end;
    this.innerEnd = end;
    this.end = end;
  }

  /** What stands in its start tag behind its name. */
  get written(): string {
    return this.#html.slice(this.start + 1 + this.name.length, this.inner - 1);
  }

  /** By their names in lower case; of one that is named twice the first. Few are ever asked for. */
  get attributes(): Attributes {
    this.#attributes ??= attributesIn(this.written);
    return this.#attributes;
  }

  /** The words inside it. */
  get text(): string {
    const content = this.#html.slice(this.inner, this.innerEnd);
    return isRaw(this.name) ? content : wordsIn(content);
  }
}

/** A page is not written strictly. */
export class MarkupError extends Error {
  /** Where, in UTF-16 units. */
  readonly offset: number;

  /** @param found what stands there */
  constructor(found: string, offset: number) {
    super(found);
    this.name = 'MarkupError';
    this.offset = offset;
  }
}

const spelledMark = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|amp|lt|gt|quot|apos|nbsp);/uy;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What holds no tags, whatever looks like one. */
const rawText = new Set(['script', 'style', 'title', 'textarea']);
/** Whether marks are not spelled in it. */
function isRaw(name: string): boolean {
  return name === 'script' || name === 'style';
}

/** What browsers read in one way or another. */
const refused = new Set(['xmp', 'iframe', 'noembed', 'noframes', 'plaintext', 'frameset']);

/**
 * The elements of a page in document order, those inside `template` and `noscript` included.
 * @throws MarkupError where it is not written strictly
 */
export function elementsIn(html: string): MarkupElement[] {
  const page: Reading = { html, elements: [], open: [], drawings: 0 };
  let done = prologue(html);
  for (let at = html.indexOf('<', done); at !== -1; at = html.indexOf('<', done)) {
    const words = holdsNoWords(page.open.at(-1)?.name ?? '') ? html.slice(done, at) : '';
    if (/[^\t\n\f\r ]/u.test(words)) throw refusal(html, done);
    done = html.startsWith('<!--', at) ? commentEnd(html, at) : tagAt(page, at);
  }
  const [unclosed] = page.open;
  if (unclosed) throw refusal(html, unclosed.start);
  const nul = html.indexOf('\0');
  const odd = nul === -1 ? oddMark(page) : nul;
  if (odd !== undefined) throw refusal(html, odd);
  return page.elements;
}

/** Where a mark is spelled in another way than ours, of which every reader knows what it means. */
function oddMark({ html, elements }: Reading): number | undefined {
  const raw = elements.filter(({ name }) => isRaw(name));
  for (let at = html.indexOf('&'); at !== -1; at = html.indexOf('&', at + 1)) {
    spelledMark.lastIndex = at;
    const mark = spelledMark.exec(html);
    if (mark && isPlainCode(mark)) continue;
    const around = raw.find(({ inner, innerEnd }) => inner <= at && at < innerEnd);
    if (!around) return at;
    at = around.innerEnd;
  }
  return undefined;
}

/** Of other numbers browsers make other characters. */
function isPlainCode([, decimal, hex]: RegExpExecArray): boolean {
  if (decimal === undefined && hex === undefined) return true;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return (
    code === 0x09 ||
    code === 0x0a ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code < 0xd800) ||
    (code >= 0xe000 && code <= 0x10ffff)
  );
}

/** The same; nothing of a page that is not written strictly: whoever checks the site tells of it. */
export function strictElementsIn(html: string): MarkupElement[] | undefined {
  try {
    return elementsIn(html);
  } catch (error) {
    if (error instanceof MarkupError) return undefined;
    throw error;
  }
}

interface Reading {
  html: string;
  elements: MarkupElement[];
  /** Those whose end tags are still to come, the innermost last. */
  open: MarkupElement[];
  /** How many of those are drawings or formulas. */
  drawings: number;
}

function refusal(html: string, offset: number): MarkupError {
  return new MarkupError(html.slice(offset, offset + 60), offset);
}

function prologue(html: string): number {
  return /^\s*<!doctype html>/iu.exec(html)?.[0].length ?? 0;
}

function commentEnd(html: string, at: number): number {
  const end = html.indexOf('-->', at + '<!--'.length);
  const words = html.slice(at + '<!--'.length, end);
  if (end === -1 || /^-?>|--/u.test(words)) throw refusal(html, at);
  return end + '-->'.length;
}

/** @returns where what follows the tag begins */
function tagAt(page: Reading, at: number): number {
  const { html } = page;
  const isEnd = html.charCodeAt(at + 1) === slash;
  const from = at + (isEnd ? 2 : 1);
  const nameEnd = endOfName(html, from);
  const end = isEnd ? nameEnd + 1 : endOfTag(html, nameEnd);
  if (nameEnd === from || html.charCodeAt(end - 1) !== greater) throw refusal(html, at);
  const name = html.slice(from, nameEnd);
  return isEnd ? endAt(page, name, { start: at, end }) : startAt(page, name, { start: at, end });
}

type Place = { start: number; end: number };

function endAt(page: Reading, name: string, { start, end }: Place): number {
  const element = page.open.pop();
  if (element?.name !== name) throw refusal(page.html, start);
  if (isDrawing(name)) page.drawings -= 1;
  element.innerEnd = start;
  element.end = end;
  return end;
}

function startAt(page: Reading, name: string, tag: Place): number {
  const { html, elements, open, drawings } = page;
  const isVoid = voids.has(name);
  const isClosed = html.charCodeAt(tag.end - 2) === slash;
  const isPart = drawings > 0 && isDrawn(open);
  const isOdd =
    refused.has(name) ||
    isSpelledOddly(name, isPart) ||
    isMended(name, open, isPart) ||
    (isClosed && !isVoid && !isPart) ||
    (once.has(name) && elements.some((one) => one.name === name)) ||
    (isPart && isRaw(name));
  if (isOdd) throw refusal(html, tag.start);
  const element = new MarkupElement(html, name, tag);
  elements.push(element);
  if (isVoid || isClosed) return tag.end;
  if (rawText.has(name) && !isPart) return closeRaw(html, element);
  open.push(element);
  if (isDrawing(name)) page.drawings += 1;
  return tag.end;
}

const once = new Set(['html', 'head', 'body']);

/** Drawings have names of their own with capitals; all others are read in small letters. */
function isSpelledOddly(name: string, isPart: boolean): boolean {
  const read = name.toLowerCase();
  if (read === name) return false;
  return !isPart || isKnown(read) || voids.has(read) || rawText.has(read) || refused.has(read);
}

/** Behind the end tag of what holds no tags: in whatever spelling, the first ends it. */
function closeRaw(html: string, element: MarkupElement): number {
  const { name, inner, start } = element;
  const close = `</${name}>`;
  let end = html.indexOf('</', inner);
  while (end !== -1 && !endsRaw(html, end, name)) end = html.indexOf('</', end + 1);
  if (!html.startsWith(close, end)) throw refusal(html, start);
  element.innerEnd = end;
  element.end = end + close.length;
  // Behind it a script may hold its own end.
  const opening = isRaw(name) ? html.slice(inner, end).indexOf('<!--') : -1;
  if (opening !== -1) throw refusal(html, inner + opening);
  return element.end;
}

function endsRaw(html: string, at: number, name: string): boolean {
  const behind = at + '</'.length + name.length;
  return (
    html.slice(at + '</'.length, behind).toLowerCase() === name &&
    /[\s/>]/u.test(html.charAt(behind))
  );
}
