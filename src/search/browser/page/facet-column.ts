import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import { button, element } from './element.ts';
import type { FacetList, FacetValue } from './facets.ts';

/** The facets as lists of buttons; choosing what is chosen takes it back. */
export function facetColumn(
  lists: readonly FacetList[],
  choose: (key: string, value: string | undefined) => void,
): HTMLElement[] {
  const sections = lists.map(({ key, title, values }) => {
    const rows = values.map((value) => element('li', '', facetButton(key, value, choose)));
    const section = element(
      'section',
      'facet',
      element('h2', '', title),
      element('ul', '', ...rows),
    );
    section.dataset.facet = key;
    return section;
  });
  return lists.length === 0
    ? []
    : [...sections, element('p', 'facet-remark', wordsHere(laterResults).remark)];
}

function facetButton(
  key: string,
  { value, count, chosen }: FacetValue,
  choose: (key: string, value: string | undefined) => void,
): HTMLElement {
  const act = () => choose(key, chosen ? undefined : value);
  const name = element('span', 'facet-value', value);
  name.lang = 'zh-CN';
  const made = button('facet-button', act, name, element('span', 'facet-count', String(count)));
  made.setAttribute('aria-pressed', String(chosen));
  return made;
}
