import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { Order } from './address.ts';
import { button, element } from './element.ts';
import { forgetQueries, recentQueries } from './recent.ts';

/** A word that is searched when it is chosen. */
export function asking(query: string, ask: (query: string) => void): HTMLElement {
  return button('word-button', () => ask(query), query);
}

export function recentLine(ask: (query: string) => void): HTMLElement[] {
  const queries = recentQueries();
  if (queries.length === 0) return [];
  const words = wordsHere(laterResults);
  const asked = queries.map((one) => asking(one, ask));
  const line = element('p', 'near', words.recent, ...asked);
  const forget = () => {
    forgetQueries();
    line.remove();
  };
  line.append(button('word-button', forget, words.forget));
  return [line];
}

const orders: readonly Order[] = ['near', 'document', 'times'];

export function orderButtons(now: Order, choose: (order: Order) => void): HTMLElement[] {
  const words = wordsHere(laterResults);
  return orders.map((order) => {
    const made = button('word-button', () => choose(order), words[order]);
    made.setAttribute('aria-pressed', String(order === now));
    return made;
  });
}
