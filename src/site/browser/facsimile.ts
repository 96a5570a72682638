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

function setUp(main: HTMLElement): void {
  const sheets = [...main.querySelectorAll<SVGElement>('.sheet')];
  const texts = [...main.querySelectorAll<HTMLElement>('.page-text')];
  const desk = main.querySelector<HTMLElement>('.desk');
  const shownAs = main.querySelector<HTMLElement>('.turned-to');
  const strip = [...main.querySelectorAll<HTMLAnchorElement>('.page-strip a')];
  if (!desk || !shownAs || sheets.length === 0) return;

  const leaves = document.createElement('div');
  leaves.className = 'leaves';
  const text = document.createElement('div');
  text.className = 'spread-text';
  const spread = document.createElement('section');
  spread.className = 'spread open';
  spread.append(leaves, text);
  for (const one of main.querySelectorAll('.spread')) one.remove();
  // What does not lie open stays in the page, where links find it.
  const closed = document.createElement('div');
  closed.hidden = true;
  desk.append(spread, closed);

  const layout = (): Layout =>
    (main.querySelector<HTMLInputElement>('[name=layout]:checked')?.value ?? 'spreads') as Layout;
  let page = 1;

  const show = () => {
    const openings = openingsOf(layout(), sheets.length);
    const open = openings.find((one) => one.includes(page)) ?? [];
    closed.append(...sheets, ...texts);
    leaves.replaceChildren(...open.map((number) => sheets[number - 1] ?? blank()));
    text.replaceChildren(...texts.filter((_, i) => open.includes(i + 1)));
    shownAs.textContent = `— ${open.filter((number) => number > 0).join(' · ')} —`;
    strip.forEach((link, i) => {
      if (open.includes(i + 1)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const turn = (by: number) => {
    const openings = openingsOf(layout(), sheets.length);
    const at = openings.findIndex((one) => one.includes(page));
    const next = openings[at + by]?.find((number) => number > 0);
    if (next === undefined) return;
    page = next;
    history.replaceState(null, '', `#p${page}`);
    show();
  };
  const follow = () => {
    const wanted = Number(/^#p(\d+)$/u.exec(location.hash)?.[1]);
    if (wanted >= 1 && wanted <= sheets.length) page = wanted;
    show();
  };

  main.querySelector('.turn-back')?.addEventListener('click', () => turn(-1));
  main.querySelector('.turn-on')?.addEventListener('click', () => turn(1));
  for (const input of main.querySelectorAll('[name=layout]'))
    input.addEventListener('change', show);
  addEventListener('hashchange', follow);
  addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
    else return;
    event.preventDefault();
  });
  for (const one of main.querySelectorAll<HTMLElement>('.by-script')) one.hidden = false;
  main.classList.add('turned');
  follow();
}

function blank(): HTMLElement {
  const page = document.createElement('div');
  page.className = 'blank-sheet';
  return page;
}

const main = document.querySelector<HTMLElement>('.facsimile');
if (main) setUp(main);
