/** Where a reader's eyes are taken to be, in px from the top of the window. */
const readingLine = 120;

/** Goes to the number of the next clause, or of the one before: it has the focus then, as if it were tabbed to. */
export function stepFrom(by: 1 | -1): boolean {
  const numbers = [...document.querySelectorAll<HTMLElement>('main[data-document] .number')];
  const target = numbers[positionAfter(numbers, by)];
  target?.closest('[data-clause]')?.scrollIntoView();
  target?.focus({ preventScroll: true });
  return target !== undefined;
}

function positionAfter(numbers: readonly (Element | null)[], by: 1 | -1): number {
  const focused = numbers.indexOf(document.activeElement);
  if (focused !== -1) return focused + by;
  const topOf = (number: Element | null) => number?.getBoundingClientRect().top ?? 0;
  if (by === 1) return numbers.findIndex((number) => topOf(number) > readingLine);
  return numbers.filter((number) => topOf(number) < readingLine / 2).length - 1;
}
