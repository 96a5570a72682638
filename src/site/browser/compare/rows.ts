import { element, link } from '../../../search/browser/page/element.ts';
import type { Version, VersionRow } from '../../../view/side-by-side.ts';
import type { Span } from '../../../view/spans.ts';
import { comparison } from '../../../words/compare.ts';
import { wordsHere } from '../../../words/here.ts';

/** The rows of a comparison, as the pages that are made with the site have them. */
export function rowElements(rows: readonly VersionRow[]): HTMLElement[] {
  return rows.map(({ before, after, differs }) =>
    element('tr', differs ? '' : 'unchanged', cellOf(before), cellOf(after)),
  );
}

function cellOf(version: Version | undefined): HTMLElement {
  if (!version)
    return element('td', '', element('span', 'version-place', wordsHere(comparison).none));
  const place = link(version.href, version.place);
  place.className = 'version-place';
  return element('td', '', place, element('p', 'published', ...version.spans.map(spanOf)));
}

function spanOf({ kind, text }: Span): HTMLElement {
  return element(kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span', '', text);
}
