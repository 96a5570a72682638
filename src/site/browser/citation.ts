/*
 * The citation panel of a clause: its address, its entry after GB/T 7714, its words with their
 * source. The number in the margin opens it; without this script the number is a plain permalink.
 */

import { quoted } from './quotation.ts';
import { chosenWords, cleanWords } from './selection.ts';

export function setUpCitation(): void {
  const main = document.querySelector<HTMLElement>('main[data-document]');
  if (!main) return;
  main.addEventListener('click', (event) => {
    const number = event.target instanceof Element ? event.target.closest('.number') : null;
    const clause = number?.closest<HTMLElement>('[data-clause]');
    if (clause) open(main, clause);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}

function close(): void {
  document.querySelector('.cite')?.remove();
}

function open(main: HTMLElement, clause: HTMLElement): void {
  close();
  const { locus = '', page } = clause.dataset;
  const number = clause.querySelector<HTMLElement>('.number')?.dataset.number ?? '';
  const address = new URL(`#${clause.id}`, main.dataset.address ?? location.href).href;
  const entry = `${main.dataset.reference ?? ''}：${locus}．`;
  const panel = element('section', 'cite');
  panel.setAttribute('aria-label', `引用 ${locus}`);
  panel.append(
    headOf(locus, `第 ${number} 段${page ? ` · 第 ${page} 面` : ''}`),
    row('链接', address),
    row('著录（GB/T 7714）', entry),
    row('原文与出处', () => quotation(main, clause), '选中的文字，附文号与条次。'),
    linksOf(main, clause),
  );
  clause.before(panel);
}

/** The words that the reader has selected in the clause, or all of it, with where they stand. */
function quotation(main: HTMLElement, clause: HTMLElement): string {
  const chosen = chosenWords(main);
  const own = chosen?.clauses.every((one) => one === clause) ? chosen.words : undefined;
  return quoted(main, [clause], own ?? cleanWords(clause.textContent));
}

function headOf(locus: string, where: string): HTMLElement {
  const head = element('p', 'cite-head');
  const button = element('button', 'cite-close', '关闭');
  button.setAttribute('type', 'button');
  button.addEventListener('click', close);
  head.append(element('span', 'cite-locus', locus), element('span', 'cite-where', where), button);
  return head;
}

function row(term: string, text: string | (() => string), shown?: string): HTMLElement {
  const line = element('div', 'cite-row');
  const button = element('button', 'cite-copy', '复制');
  button.setAttribute('type', 'button');
  const value = element('p', 'cite-value', shown ?? (typeof text === 'string' ? text : ''));
  button.addEventListener('click', () => {
    copy(typeof text === 'string' ? text : text(), value).then(
      () => (button.textContent = '已复制'),
      () => (button.textContent = '请按 Ctrl+C'),
    );
  });
  line.append(element('span', 'cite-term', term), button, value);
  return line;
}

/** The clipboard is closed to pages from a folder in some browsers; then the words are selected instead. */
async function copy(text: string, value: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    value.textContent = text;
    getSelection()?.selectAllChildren(value);
    throw error;
  }
}

/** To the clause in the comparison, and to its page in the bulletin. */
function linksOf(main: HTMLElement, clause: HTMLElement): HTMLElement {
  const links = element('p', 'cite-links');
  const { page } = clause.dataset;
  for (const link of main.querySelector<HTMLTemplateElement>('#clause-links')?.content.children ??
    []) {
    const copy = link.cloneNode(true);
    if (!(copy instanceof HTMLAnchorElement)) continue;
    const printed = copy.classList.contains('printed');
    if (printed && page === undefined) continue;
    copy.hash = printed ? `page=${page}` : clause.id;
    if (printed) copy.textContent = `排印第 ${page} 面`;
    links.append(copy);
  }
  return links;
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
