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
  const words = queries.map((one) => asking(one, ask));
  const line = element('p', 'near', '近来查过（只记在本机）：', ...words);
  const forget = () => {
    forgetQueries();
    line.remove();
  };
  line.append(button('word-button', forget, '清除'));
  return [line];
}

const orders: readonly [Order, string][] = [
  ['near', '切合的在先'],
  ['document', '按文件次序'],
  ['times', '按出现次数'],
];

export function orderButtons(now: Order, choose: (order: Order) => void): HTMLElement[] {
  return orders.map(([order, words]) => {
    const made = button('word-button', () => choose(order), words);
    made.setAttribute('aria-pressed', String(order === now));
    return made;
  });
}
