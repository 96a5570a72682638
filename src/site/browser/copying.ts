import { quoted } from './quotation.ts';
import { chosenWords } from './selection.ts';

/** Fewer characters are looked up or searched rather than quoted. */
const worthASource = 20;

/** What is copied from the record is its words alone; with their source, where there are enough to be a quotation. */
export function setUpCopying(): void {
  const main = document.querySelector<HTMLElement>('main[data-document]');
  if (!main) return;
  document.addEventListener('copy', (event) => {
    if (isInField(event.target)) return;
    const chosen = chosenWords(main);
    if (!chosen || !event.clipboardData) return;
    const { words, clauses } = chosen;
    const isQuotation = words.length >= worthASource;
    event.clipboardData.setData('text/plain', isQuotation ? quoted(main, clauses, words) : words);
    event.preventDefault();
  });
}

/** What is copied from there is what the reader typed, though words of the record may be chosen too. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
