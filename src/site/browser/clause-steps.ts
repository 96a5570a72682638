/** Where a reader's eyes are taken to be, in px from the top of the window. */
const readingLine = 120;

/** Numbers of clauses; in a comparison, the links of the rows that it shows. */
const stops =
  'main[data-document] .number, .compare-table tbody tr :is(th a, .version-place[href])';

/** Goes to the number of the next clause, or of the one before: it has the focus then, as if it were tabbed to. */
export function stepFrom(by: 1 | -1): boolean {
  const numbers = [...document.querySelectorAll<HTMLElement>(stops)].filter(isFirstShown);
  const target = numbers[positionAfter(numbers, by)];
  target?.closest('[data-clause], tr')?.scrollIntoView();
  target?.focus({ preventScroll: true });
  before = target ?? before;
  return target !== undefined;
}

/** Where the reader was led last: to click on what leads on takes the focus from it. */
let before: HTMLElement | undefined;

function placeIn(numbers: readonly HTMLElement[]): number {
  const focused = document.activeElement;
  const place = focused?.matches('button[data-step]') ? before : focused;
  return place instanceof HTMLElement ? numbers.indexOf(place) : -1;
}

/** A row may be left out where nothing differs, and it may name a place on both sides. */
function isFirstShown(stop: HTMLElement): boolean {
  const row = stop.closest('tr');
  return stop.getClientRects().length > 0 && (!row || row.querySelector('a') === stop);
}

/** In a comparison two words do what the keys do. */
export function setUpSteps(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
    button.addEventListener('click', () => stepFrom(button.dataset.step === '-1' ? -1 : 1));
    button.hidden = false;
  }
}

function positionAfter(numbers: readonly HTMLElement[], by: 1 | -1): number {
  const focused = placeIn(numbers);
  if (focused !== -1) return focused + by;
  const topOf = (number: HTMLElement) => number.getBoundingClientRect().top;
  if (by === 1) return numbers.findIndex((number) => topOf(number) > readingLine);
  return numbers.filter((number) => topOf(number) < readingLine / 2).length - 1;
}
