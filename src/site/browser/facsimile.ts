/* Turns the pages as printed: one spread, one page or one side of a booklet's sheet at a time. */

type Layout = 'spreads' | 'single' | 'booklet';

/** What lies open: numbers of pages from left to right, 0 for a blank one. */
type Opening = number[];

function openingsOf(layout: Layout, pages: number): Opening[] {
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  if (layout === 'single') return numbers.map((page) => [page]);
  if (layout === 'spreads') {
    const last = Math.floor(pages / 2);
    return Array.from({ length: last + 1 }, (_, i) => [2 * i, 2 * i + 1]).map((pair) =>
      pair.map((page) => (page <= pages ? page : 0)),
    );
  }
  return sidesOf(pages);
}

/** Saddle stitch: the outer sides of the sheets carry the last page beside the first, the inner ones the reverse. */
function sidesOf(pages: number): Opening[] {
  const padded = Math.ceil(pages / 4) * 4;
  return Array.from({ length: padded / 2 }, (_, i) => {
    const pair = [padded - i, i + 1];
    return (i % 2 === 0 ? pair : pair.reverse()).map((page) => (page <= pages ? page : 0));
  });
}

/** The sheets with the texts beside them, and where those lie that are open. */
interface Desk {
  sheets: SVGElement[];
  texts: HTMLElement[];
  leaves: HTMLElement;
  text: HTMLElement;
  /** What does not lie open stays in the page, where links find it. */
  closed: HTMLElement;
  /** Says which pages lie open. */
  shownAs: HTMLElement;
  strip: HTMLAnchorElement[];
}

function deskOn(main: HTMLElement): Desk | undefined {
  const sheets = [...main.querySelectorAll<SVGElement>('.sheet')];
  const texts = [...main.querySelectorAll<HTMLElement>('.page-text')];
  const strip = [...main.querySelectorAll<HTMLAnchorElement>('.page-strip a')];
  const desk = main.querySelector<HTMLElement>('.desk');
  const shownAs = main.querySelector<HTMLElement>('.turned-to');
  if (!desk || !shownAs || sheets.length === 0) return undefined;
  for (const one of main.querySelectorAll('.spread')) one.remove();
  const [leaves, text, spread, closed] = [
    made('div', 'leaves'),
    made('div', 'spread-text'),
    made('section', 'spread open'),
    made('div', ''),
  ];
  closed.hidden = true;
  spread.append(leaves, text);
  desk.append(spread, closed);
  return { sheets, texts, leaves, text, closed, shownAs, strip };
}

function made(name: string, classes: string): HTMLElement {
  const element = document.createElement(name);
  element.className = classes;
  return element;
}

function layOpen(desk: Desk, open: Opening): void {
  const { sheets, texts, leaves, text, closed, shownAs, strip } = desk;
  closed.append(...sheets, ...texts);
  leaves.replaceChildren(...open.map((number) => sheets[number - 1] ?? made('div', 'blank-sheet')));
  text.replaceChildren(...texts.filter((_, i) => open.includes(i + 1)));
  shownAs.textContent = `— ${open.filter((number) => number > 0).join(' · ')} —`;
  for (const [i, link] of strip.entries())
    if (open.includes(i + 1)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}

function setUp(main: HTMLElement): void {
  const desk = deskOn(main);
  if (!desk) return;
  const count = desk.sheets.length;
  let page = 1;
  const openings = (): Opening[] => {
    const chosen = main.querySelector<HTMLInputElement>('[name=layout]:checked')?.value;
    return openingsOf((chosen ?? 'spreads') as Layout, count);
  };
  const show = () => layOpen(desk, openings().find((one) => one.includes(page)) ?? []);
  const turn = (by: number) => {
    const all = openings();
    const at = all.findIndex((one) => one.includes(page));
    const next = all[at + by]?.find((number) => number > 0);
    if (next === undefined) return;
    page = next;
    history.replaceState(null, '', `#p${page}`);
    show();
  };
  const follow = () => {
    const wanted = Number(/^#p(\d+)$/u.exec(location.hash)?.[1]);
    if (wanted >= 1 && wanted <= count) page = wanted;
    show();
  };
  listen(main, { show, turn, follow });
  for (const one of main.querySelectorAll<HTMLElement>('.by-script')) one.hidden = false;
  main.classList.add('turned');
  follow();
}

interface Hands {
  show(): void;
  /** @param by openings, on or back */
  turn(by: number): void;
  /** Goes where the address says. */
  follow(): void;
}

const backKeys = ['ArrowLeft', 'PageUp'];
const onKeys = ['ArrowRight', 'PageDown'];

function listen(main: HTMLElement, { show, turn, follow }: Hands): void {
  main.querySelector('.turn-back')?.addEventListener('click', () => turn(-1));
  main.querySelector('.turn-on')?.addEventListener('click', () => turn(1));
  for (const input of main.querySelectorAll('[name=layout]'))
    input.addEventListener('change', show);
  addEventListener('hashchange', follow);
  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (target instanceof HTMLInputElement || ctrlKey || metaKey || altKey) return;
    const by = Number(onKeys.includes(key)) - Number(backKeys.includes(key));
    if (by === 0) return;
    turn(by);
    event.preventDefault();
  });
}

const main = document.querySelector<HTMLElement>('.facsimile');
if (main) setUp(main);
