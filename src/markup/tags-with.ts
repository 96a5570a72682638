import { endOfName, endOfTag } from './characters.ts';

/** A start tag with its place in the page, in UTF-16 units. */
export interface Tag {
  start: number;
  name: string;
  /** What stands in it behind its name. */
  written: string;
}

/**
 * Finds the start tags in which one of some attributes begins as is sought. Of a page that is written strictly it finds
 * all of them and no others, in a third of the time that it takes to read the page; of another page, what it can.
 *
 * @param names of the attributes
 * @param begins what their value begins with, as a class of characters
 */
export function tagsWith(names: readonly string[], begins: string): (html: string) => Tag[] {
  const attribute = String.raw`\s+[^\s"'<>/=]+(?:="[^"]*")?`;
  const sought = String.raw`<[A-Za-z][\w:-]*(?:${attribute})*?\s+(?:${names.join('|')})="${begins}`;
  const pattern = new RegExp(`<!--|${opening}|${sought}`, 'giu');
  return (html) => tagsIn(html, pattern);
}

/** Of what holds no tags, whatever looks like one. */
const opening = String.raw`<(?:script|style|title|textarea)(?=[\s>])`;

function tagsIn(html: string, pattern: RegExp): Tag[] {
  const tags: Tag[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const [written] = found;
    const { index: start } = found;
    const tag = written === '<!--' ? undefined : tagAt(html, start);
    if (tag) tags.push(tag);
    const next = tag ? behind(html, tag, written) : html.indexOf('-->', start);
    if (next === -1) break;
    pattern.lastIndex = next;
  }
  return tags;
}

function tagAt(html: string, start: number): Tag {
  const nameEnd = endOfName(html, start + 1);
  const written = html.slice(nameEnd, endOfTag(html, nameEnd) - 1);
  return { start, name: html.slice(start + 1, nameEnd), written };
}

/** Where what follows the tag begins, or the end tag of what holds none; in a drawing it may be empty. */
function behind(html: string, { start, name, written }: Tag, found: string): number {
  const end = start + 1 + name.length + written.length;
  return found.endsWith(name) && !written.endsWith('/') ? html.indexOf(`</${name}>`, end) : end;
}
