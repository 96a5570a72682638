import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { Hit } from '../find.ts';
import { button } from './element.ts';
import { aStep, type ResultList } from './list.ts';

/** At the end of a list that is not whole: goes on when the reader comes near, or says so. */
export function fillEnd(place: Element, list: ResultList, hits: readonly Hit[]): void {
  const left = hits.length - list.length;
  place.replaceChildren();
  if (left === 0) return;
  const go = () => {
    watch.disconnect();
    list.step(hits);
    fillEnd(place, list, hits);
  };
  const words = wordsHere(laterResults).goOn(Math.min(left, aStep), left);
  const made = button('word-button', go, words);
  const watch = new IntersectionObserver(
    ([seen]) => {
      if (seen?.isIntersecting) go();
    },
    { rootMargin: '800px' },
  );
  place.append(made);
  watch.observe(made);
}
