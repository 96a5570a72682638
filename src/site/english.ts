import { placedAttributes } from '../markup/attributes.ts';
import { type Edit, edited, writtenAttribute } from '../markup/edits.ts';
import { type MarkupElement, strictElementsIn } from '../markup/markup.ts';
import { ownWords } from '../markup/own-words.ts';
import { englishHref } from '../view/languages.ts';

/** By which the live site says that a page is asked for in English. */
export const languageHeader = 'x-language';

/**
 * The page of the English interface: its links lead to other pages in English where there are any, and what it shows of
 * the record says that it is Chinese. Links that name their language lead where they lead.
 *
 * One that is not written strictly is left as it is; the checks of the site tell of it.
 */
export function inEnglish(html: string): string {
  const elements = strictElementsIn(html);
  if (!elements) return html;
  const edits: Edit[] = [];
  const around: { end: number; isMarked: boolean }[] = [];
  for (const [i, element] of elements.entries()) {
    while ((around.at(-1)?.end ?? html.length) <= element.start) around.pop();
    const own = element.attributes.lang;
    const isInside = around.at(-1)?.isMarked ?? false;
    const marks = !own && !isInside && showsHan(html, elements, i) ? [markOf(element)] : [];
    edits.push(...marks, ...linkEdits(element));
    const isMarked = own ? own !== 'en' : isInside || marks.length > 0;
    around.push({ end: element.end, isMarked });
  }
  return edited(html, edits);
}

/** What has no words of its own, or shows them to nobody. */
const unseen = new Set(['html', 'head', 'title', 'body', 'script', 'style']);

function showsHan(html: string, elements: readonly MarkupElement[], i: number): boolean {
  if (unseen.has(elements[i]?.name ?? '')) return false;
  return /\p{Script=Han}/u.test(ownWords(html, elements, i));
}

function markOf({ inner }: MarkupElement): Edit {
  return { start: inner - 1, end: inner - 1, text: ' lang="zh-CN"' };
}

function linkEdits(element: MarkupElement): Edit[] {
  if (!/\s(?:href|action)=/u.test(element.written)) return [];
  const attributes = placedAttributes(element);
  if (attributes.some(({ name }) => name === 'hreflang')) return [];
  return attributes.flatMap(({ name, value, start, end }) => {
    const english = name === 'href' || name === 'action' ? englishHref(value) : undefined;
    return english === undefined ? [] : [{ start, end, text: writtenAttribute(name, english) }];
  });
}
