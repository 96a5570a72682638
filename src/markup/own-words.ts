import type { MarkupElement } from './markup.ts';
import { wordsIn } from './words.ts';

/** The words that stand in an element itself, in none of those inside it. @param i its number among the elements of the page */
export function ownWords(html: string, elements: readonly MarkupElement[], i: number): string {
  const element = elements[i];
  if (!element) return '';
  let words = '';
  let done = element.inner;
  for (let next = i + 1; next < elements.length; next += 1) {
    const { start, end } = elements[next] ?? element;
    if (start >= element.innerEnd) break;
    if (start < done) continue;
    words += html.slice(done, start);
    done = end;
  }
  return wordsIn(words + html.slice(done, element.innerEnd));
}
