import { isOpenPopover } from '../../search/browser/page/popover.ts';

/** Marks the entry of the contents that the reader has come to, and closes the sheet once one is chosen. */
export function setUpContents(): void {
  const nav = document.querySelector<HTMLElement>('#contents');
  if (!nav) return;
  const places = [...nav.querySelectorAll('a')].flatMap((link) => {
    const target = link.hash && samePage(link) ? document.getElementById(link.hash.slice(1)) : null;
    return target ? [{ link, target }] : [];
  });
  const follow = () => {
    const line = atEnd() ? innerHeight : readingLine;
    const current =
      places.filter(({ target }) => target.getBoundingClientRect().top <= line).at(-1) ?? places[0];
    for (const { link } of places) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  nav.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && isOpenPopover(nav)) nav.hidePopover();
  });
  addEventListener('scroll', onceAFrame(follow), { passive: true });
  addEventListener('resize', onceAFrame(follow), { passive: true });
  follow();
}

/** Where a reader's eyes are taken to be, in px from the top of the window: just below where links lead. */
const readingLine = 120;

function atEnd(): boolean {
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}

function samePage(link: HTMLAnchorElement): boolean {
  return link.pathname === location.pathname;
}

function onceAFrame(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}
