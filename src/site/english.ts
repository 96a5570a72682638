import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { englishHref } from '../view/languages.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** By which the live site says that a page is asked for in English. */
export const languageHeader = 'x-language';

/** What is put into a page, and what it takes the place of. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The page of the English interface: its links lead to other pages in English where there are any, and what it shows of
 * the record says that it is Chinese. Links that name their language lead where they lead.
 */
export function inEnglish(html: string): string {
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const edits = editsIn(page, false).sort((a, b) => a.start - b.start);
  let out = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    out += html.slice(done, start) + text;
    done = end;
  }
  return out + html.slice(done);
}

function editsIn(node: Node, isMarked: boolean): Edit[] {
  if (!('childNodes' in node)) return [];
  if (!('tagName' in node)) return node.childNodes.flatMap((child) => editsIn(child, isMarked));
  const own = attributeOf(node, 'lang');
  const marks = !own && !isMarked && showsHan(node) ? [markOf(node)] : [];
  const inside = own ? own !== 'en' : isMarked || marks.length > 0;
  return [
    ...marks.flat(),
    ...linkEdits(node),
    ...node.childNodes.flatMap((child) => editsIn(child, inside)),
  ];
}

/** What has no words of its own, or shows them to nobody. */
const unseen = new Set(['html', 'head', 'title', 'body', 'script', 'style']);

function showsHan({ tagName, childNodes }: Element): boolean {
  if (unseen.has(tagName)) return false;
  return childNodes.some((child) => 'value' in child && /\p{Script=Han}/u.test(child.value));
}

function markOf({ sourceCodeLocation }: Element): Edit[] {
  const end = sourceCodeLocation?.startTag?.endOffset;
  return end === undefined ? [] : [{ start: end - 1, end: end - 1, text: ' lang="zh-CN"' }];
}

function linkEdits(element: Element): Edit[] {
  if (attributeOf(element, 'hreflang') !== undefined) return [];
  return ['href', 'action'].flatMap((name) => {
    const place = element.sourceCodeLocation?.attrs?.[name];
    const english = englishHref(attributeOf(element, name) ?? '');
    if (!place || english === undefined) return [];
    return [{ start: place.startOffset, end: place.endOffset, text: `${name}="${english}"` }];
  });
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
