import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import { button, element } from './element.ts';
import type { FacetList, FacetValue } from './facets.ts';

/** Values that are listed unasked. */
const mostValues = 12;

type Choose = (key: string, value: string | undefined) => void;

/** Fills the column; who stands on a value with the keyboard stays on it. */
export function fillFacets(place: Element, lists: readonly FacetList[], choose: Choose): void {
  const focused = place.contains(document.activeElement) ? nameOf(document.activeElement) : '';
  place.replaceChildren(...facetColumn(lists, choose));
  if (focused === '') return;
  const buttons = [...place.querySelectorAll<HTMLElement>('.facet-button')];
  buttons.find((one) => nameOf(one) === focused)?.focus();
}

function nameOf(button: Element | null): string {
  const key = button?.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
  return `${key} ${button?.querySelector('.facet-value')?.textContent ?? ''}`.trim();
}

/** The facets as lists of buttons; choosing what is chosen takes it back. */
function facetColumn(lists: readonly FacetList[], choose: Choose): HTMLElement[] {
  const sections = lists.map(({ key, title, values }) => {
    const row = (value: FacetValue) => element('li', '', facetButton(key, value, choose));
    const list = element('ul', '', ...values.filter(isListed).map(row));
    const section = element('section', 'facet', element('h2', '', title), list);
    section.dataset.facet = key;
    const others = values.filter((value, at) => !isListed(value, at));
    if (others.length > 0) section.append(theOthers(list, others.map(row)));
    return section;
  });
  return lists.length === 0
    ? []
    : [...sections, element('p', 'facet-remark', wordsHere(laterResults).remark)];
}

function isListed({ chosen }: FacetValue, at: number): boolean {
  return chosen || at < mostValues;
}

function theOthers(list: Element, rows: readonly HTMLElement[]): HTMLElement {
  const open = () => {
    list.append(...rows);
    made.remove();
    rows[0]?.querySelector('button')?.focus();
  };
  const made = button(
    'word-button facet-others',
    open,
    wordsHere(laterResults).others(rows.length),
  );
  return made;
}

function facetButton(
  key: string,
  { value, more, count, chosen }: FacetValue,
  choose: (key: string, value: string | undefined) => void,
): HTMLElement {
  const act = () => choose(key, chosen ? undefined : value);
  const name = element('span', 'facet-value', [value, more].filter(Boolean).join('　'));
  name.lang = 'zh-CN';
  const made = button('facet-button', act, name, element('span', 'facet-count', String(count)));
  made.setAttribute('aria-pressed', String(chosen));
  return made;
}
