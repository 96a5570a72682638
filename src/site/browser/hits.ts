import { fold } from '../../search/browser/fold.ts';
import { placesOf, type Stretch } from '../../search/browser/texts.ts';

/** Marks the words of a search in the clause that its link leads to: `?h=工匠#c3-5`. */
export function setUpHits(): void {
  const words = new URLSearchParams(location.search).getAll('h').map(fold);
  const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (words.length === 0 || !clause?.matches('[data-clause]')) return;
  markIn(clause, words);
  clause.scrollIntoView();
}

/** Marks words in the text of an element; the text itself stays as it is. */
export function markIn(element: Element, words: readonly string[]): void {
  const places = placesOf(element.textContent, words);
  let at = 0;
  for (const node of textsIn(element)) {
    const end = at + node.data.length;
    const within = places
      .filter((place) => place.start < end && place.end > at)
      .map((place) => ({
        start: Math.max(place.start - at, 0),
        end: Math.min(place.end, end) - at,
      }));
    mark(node, within);
    at = end;
  }
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function mark(node: Text, places: readonly Stretch[]): void {
  if (places.length === 0) return;
  const text = node.data;
  const pieces: (string | Node)[] = [];
  let done = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(done, start), marked(text.slice(start, end)));
    done = end;
  }
  node.replaceWith(...pieces, text.slice(done));
}

/** Each character apart, so that each has its dot. */
function marked(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.append(
    ...Array.from(text, (char) => {
      const one = document.createElement('span');
      one.textContent = char;
      return one;
    }),
  );
  return made;
}

/** Takes marks away and leaves their words. */
export function unmark(marks: Iterable<Element>): void {
  for (const mark of marks) {
    const around = mark.parentElement;
    mark.replaceWith(mark.textContent ?? '');
    around?.normalize();
  }
}
