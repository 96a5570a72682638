import { wordsHere } from '../../words/here.ts';
import { inForceShown } from '../../words/pages.ts';

/** The page on what was in force: with a day chosen, only what was. The day stands in the address. */
export function setUpInForce(): void {
  const page = document.querySelector<HTMLElement>('[data-in-force]');
  const form = page?.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[name=on]');
  if (!page || !form || !field) return;
  const rows = [...page.querySelectorAll<HTMLElement>('tr[data-from]')];
  const count = page.querySelector('[data-count]');
  const words = wordsHere(inForceShown);
  const show = (day: string) => {
    for (const row of rows) row.hidden = day !== '' && !stood(row, day);
    const shown = rows.filter((row) => !row.hidden).length;
    if (count) count.textContent = day === '' ? '' : words.shown(day, shown);
  };
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get('on') ?? '';
  // What is no day leaves the field empty.
  show(field.value);
  form.addEventListener('reset', () => show(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?on=${field.value}`);
    show(field.value);
  });
}

function stood({ dataset: { from = '', until } }: HTMLElement, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}
