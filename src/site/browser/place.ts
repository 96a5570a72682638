import { button, element } from '../../search/browser/page/element.ts';
import { wordsHere } from '../../words/here.ts';
import { place } from '../../words/reading.ts';
import { forgetPlace, placeIn, rememberPlace } from './places.ts';

/**
 * Where the reader was on a page of the record is kept on this machine, once she has read far enough for it to be of
 * use, and offered when she comes back. The page never goes there by itself.
 */
export function setUpPlace(): void {
  const main = document.querySelector<HTMLElement>('main[data-document]');
  if (!main) return;
  const page = location.pathname;
  const before = placeIn(page);
  const clause = before === undefined ? null : document.getElementById(before);
  if (clause && location.hash === '' && scrollY === 0) offer(page, clause);
  addEventListener('pagehide', () => keep(page, main));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep(page, main);
  });
}

/** At the beginning and at the end there is nothing to come back to. */
function keep(page: string, main: HTMLElement): void {
  if (scrollY < innerHeight) return;
  const isAtEnd = main.getBoundingClientRect().bottom <= innerHeight;
  const read = [...main.querySelectorAll<HTMLElement>('[data-clause][data-record]')].find(
    (clause) => clause.getBoundingClientRect().bottom > 0,
  );
  if (isAtEnd || !read) forgetPlace(page);
  else rememberPlace(page, read.id);
}

function offer(page: string, clause: HTMLElement): void {
  const words = wordsHere(place);
  const where = clause.dataset.locus ?? words.middle;
  const leave = () => panel.remove();
  const forget = () => {
    forgetPlace(page);
    leave();
  };
  const back = element('a', '', words.back);
  back.setAttribute('href', `#${clause.id}`);
  back.addEventListener('click', leave);
  const panel = element(
    'aside',
    'place-offer',
    element('span', '', words.was(where)),
    back,
    button('word-button', forget, words.forget),
  );
  panel.setAttribute('aria-label', words.name);
  document.body.append(panel);
  addEventListener('keydown', ({ key }) => key === 'Escape' && leave());
  addEventListener('scroll', () => scrollY > innerHeight && leave(), { passive: true });
}
