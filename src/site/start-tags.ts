import { parseFragment } from 'parse5';

/** An attribute as it is written in a page. */
export interface WrittenAttribute {
  start: number;
  end: number;
  /** In small letters. */
  name: string;
  value: string;
}

/** A comment; or a start tag, in which a value in quotes may hold `>`. */
const comment = /<!--[\s\S]*?-->/u.source;
const startTag = /<(?<name>[a-z][^\s/>]*)(?<inside>(?:[^"'>]|"[^"]*"|'[^']*')*)>/u.source;
/** A name, alone or with a value. */
const attribute =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/gu;
/** In these nothing but their own end is a tag. */
const raw = /^(?:script|style|textarea|title)$/iu;

/**
 * The attributes of every start tag of a page, in their order. It reads the HTML that we write ourselves, without making
 * a tree of it, which would take most of the time that a page takes; the checks of the finished site make one.
 */
export function attributesIn(html: string): WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  const piece = new RegExp(`${comment}|${startTag}`, 'giu');
  for (let tag = piece.exec(html); tag; tag = piece.exec(html)) {
    const { name = '', inside = '' } = tag.groups ?? {};
    if (name === '') continue;
    const at = tag.index + 1 + name.length;
    for (const written of inside.matchAll(attribute)) found.push(attributeAt(at, written));
    if (raw.test(name)) piece.lastIndex = endOf(html, name, piece.lastIndex);
  }
  return found;
}

function attributeAt(at: number, { index, 0: all, groups }: RegExpExecArray): WrittenAttribute {
  const { name = '', double, single, bare } = groups ?? {};
  const start = at + index;
  const value = double ?? single ?? bare ?? '';
  return { start, end: start + all.length, name: name.toLowerCase(), value: decoded(value) };
}

/** Where an element ends in which nothing else is a tag. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'giu');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  const [element] = parseFragment(`<a title="${value.replaceAll('"', '&quot;')}">`).childNodes;
  return element && 'attrs' in element ? (element.attrs[0]?.value ?? '') : '';
}
