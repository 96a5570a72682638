import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { SearchDocument, SearchIndex } from '../data.ts';
import type { Hit } from '../find.ts';
import type { Stretch } from '../texts.ts';
import type { LinkTo } from './address.ts';
import { element, link } from './element.ts';

/** The most that is shown before the first hit and after the last, in UTF-16 units, where a sentence is longer. */
const around = 48;

export function resultOf(hit: Hit, at: number, index: SearchIndex, to: LinkTo): HTMLElement {
  const { clause } = hit.text;
  const owner = index.documents[clause.document];
  const places = hit.places();
  const item = element('li', 'hit', element('span', 'hit-number', String(at + 1)));
  item.dataset.hit = clause.id;
  item.dataset.document = owner?.id ?? '';
  const head = element('p', 'hit-place');
  if (owner) head.append(link(to(hit, owner), clause.place));
  // A place that is called so says it already.
  if (!clause.place.endsWith(clause.kind)) head.append(element('span', '', clause.kind));
  if (places.length > 1) head.append(timesOf(places.length));
  item.append(head, excerptOf(clause.text, places));
  if (owner && index.documents.length > 1) item.append(ownerOf(hit, owner));
  return item;
}

/** In the language of the page; the words around it are the record's. */
function timesOf(n: number): HTMLElement {
  const times = element('span', '', wordsHere(results).times(n));
  times.lang = document.documentElement.lang;
  return times;
}

/** Where there are several documents, which it is. */
function ownerOf({ text }: Hit, { title, docNumber }: SearchDocument): HTMLElement {
  const names = [text.clause.text === title ? '' : title, docNumber].filter((one) => one !== '');
  return element('p', 'hit-owner', names.join('　'));
}

function excerptOf(text: string, places: readonly Stretch[]): HTMLElement {
  const first = places[0]?.start ?? 0;
  const last = places.at(-1)?.end ?? first;
  const from = Math.max(sentenceStart(text, first), first - around);
  const to = Math.min(sentenceEnd(text, last), last + around);
  const out = element('p', 'hit-text');
  let done = from;
  for (const { start, end } of places) {
    out.append(text.slice(done, start), markOf(text.slice(start, end)));
    done = end;
  }
  out.append(text.slice(done, to));
  if (from > 0) out.prepend('……');
  if (to < sentenceEnd(text, last)) out.append('……');
  return out;
}

/** Each character apart, so that each has its dot. */
function markOf(text: string): HTMLElement {
  return element('mark', '', ...[...text].map((char) => element('span', '', char)));
}

function sentenceStart(text: string, before: number): number {
  return Math.max(text.lastIndexOf('。', before - 1), text.lastIndexOf('；', before - 1)) + 1;
}

function sentenceEnd(text: string, after: number): number {
  const end = text.slice(after).search(/[。；]/u);
  return end === -1 ? text.length : after + end + 1;
}
