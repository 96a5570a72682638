import { isOpenPopover } from './popover.ts';

/** Arrows go from hit to hit, Enter opens one, Esc leads back to the line and then empties it. */
export function setUpKeys(page: HTMLElement, input: HTMLInputElement, clear: () => void): void {
  page.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    if (key === 'Escape') {
      // What lies over the page closes first.
      const over = target.closest('[popover]');
      if (over && isOpenPopover(over)) return;
      if (target === input) clear();
      input.focus();
      event.preventDefault();
      return;
    }
    const next = neighbourOf(page, input, target, key);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

/** Where a key leads from the line or from a hit. */
function neighbourOf(
  page: HTMLElement,
  input: HTMLInputElement,
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const stops = [input, ...page.querySelectorAll<HTMLElement>('.hit-place a')];
  const at = stops.indexOf(from);
  if (at === -1) return undefined;
  if (key === 'ArrowDown' || (key === 'Enter' && from === input)) return stops[at + 1];
  return key === 'ArrowUp' ? stops[at - 1] : undefined;
}
