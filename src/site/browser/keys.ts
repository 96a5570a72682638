import { button, element } from '../../search/browser/page/element.ts';
import { wordsHere } from '../../words/here.ts';
import { keys } from '../../words/reading.ts';
import { stepFrom } from './clause-steps.ts';
import { isUsingKeys, useKeys } from './key-choice.ts';

/** What each key does; `g` waits for a second one. */
const acts: Readonly<Record<string, () => boolean>> = {
  '?': showKeys,
  '/': toSearchLine,
  j: () => stepFrom(1),
  k: () => stepFrom(-1),
  n: () => click('a[rel=next]'),
  p: () => click('a[rel=prev]'),
  c: () => click('[data-clause]:focus-within .number, [data-clause]:target .number'),
  'g h': () => click('a.wordmark'),
  'g s': () => click('a.search-word'),
};

/** In milliseconds; later, the second key is a key of its own. */
const patience = 1500;

/** Keys for readers who use no pointer. They never act while something is typed, and can be turned off. */
export function setUpKeyMap(): void {
  showKeysButton();
  let before = '';
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (isOfOthers(event)) return;
    const act = acts[before === '' ? key : `${before} ${key}`];
    before = key === 'g' && before === '' ? key : '';
    if (before !== '') setTimeout(() => (before = ''), patience);
    if (!act || !isUsingKeys()) return;
    if (act()) event.preventDefault();
  });
}

/** Leads to the list, and so to the choice, where the keys are turned off. */
function showKeysButton(): void {
  const found = document.querySelector<HTMLButtonElement>('.keys-button');
  if (!found) return;
  found.addEventListener('click', showKeys);
  found.hidden = false;
}

/** A key of the browser, or of what the reader is in. */
function isOfOthers(event: KeyboardEvent): boolean {
  const { target, isComposing, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return true;
  const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  return target instanceof Element && target.matches(fields);
}

/** Where the header has room for a link only, to the search page. */
function toSearchLine(): boolean {
  const visible = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].find(
    (input) => input.offsetParent !== null,
  );
  visible?.focus();
  return visible !== undefined || click('a.search-word');
}

function click(choose: string): boolean {
  const found = document.querySelector<HTMLElement>(choose);
  found?.click();
  return found !== null;
}

/** The dialog that lists the keys; the same key closes it. */
function showKeys(): boolean {
  const open = document.querySelector<HTMLDialogElement>('dialog.keys');
  if (open) open.close();
  else keysDialog().showModal();
  return true;
}

function keysDialog(): HTMLDialogElement {
  const words = wordsHere(keys);
  const rows: [string[], string][] = [
    [['/'], words.search],
    [['j', 'k'], `${words.nextClause} · ${words.previousClause}`],
    [['c'], words.cite],
    [['n', 'p'], `${words.nextPart} · ${words.previousPart}`],
    [['g h', 'g s'], `${words.home} · ${words.searchPage}`],
    [['←', '→'], words.turn],
    [['↑', '↓'], words.hits],
    [['Esc'], words.escape],
    [['?'], words.these],
  ];
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = element('h2', '', words.title);
  title.id = 'keys-title';
  const list = element('dl', '', ...rows.map(([names, does]) => keyRow(names, does)));
  const close = button('word-button', () => dialog.close(), words.close);
  dialog.append(title, list, choiceOf(words.single), close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

function keyRow(names: readonly string[], does: string): HTMLElement {
  const shown = names.map((name) => element('kbd', '', name));
  return element('div', '', element('dt', '', ...shown), element('dd', '', does));
}

function choiceOf(words: string): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isUsingKeys();
  box.addEventListener('change', () => useKeys(box.checked));
  return element('label', '', box, words);
}
