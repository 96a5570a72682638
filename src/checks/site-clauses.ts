import { type Document, partsOf } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { attribute, elementsWith, fileStart, type SitePage } from './site-files.ts';
import { partPages } from './site-text.ts';

/** Every clause has its address: one element with its id and `data-clause`, on the page of its part. */
export function checkSiteClauses(document: Document, pages: readonly SitePage[]): Problem[] {
  const paths = partPages(document);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return partsOf(document).flatMap(({ clauses }, i) => {
    const path = paths[i] ?? '';
    const ids = clauses.map(({ id }) => id);
    return missingClauses(ids, { path, elements: byPath.get(path)?.elements ?? [] });
  });
}

function missingClauses(
  ids: readonly string[],
  page: Pick<SitePage, 'path' | 'elements'>,
): Problem[] {
  const clauses = elementsWith(page.elements, 'data-clause');
  const found = new Set(
    clauses
      .filter((element) => attribute(element, 'id') === attribute(element, 'data-clause'))
      .map((element) => attribute(element, 'id')),
  );
  return ids
    .filter((id) => !found.has(id))
    .map((id) =>
      problem('site-clause-missing', fileStart(page.path), {
        found: { zh: `没有 #${id}`, en: `no #${id}` },
        expected: {
          zh: `id 与 data-clause 都是 ${id} 的元素`,
          en: `an element with id and data-clause ${id}`,
        },
        mend: {
          zh: '每一条都要有固定地址；检查 src/components。',
          en: 'every clause needs its address; see src/components.',
        },
      }),
    );
}

/** On every page an id stands once, or links lead to the wrong place. */
export function repeatedIds(page: SitePage): Problem[] {
  const seen = new Set<string>();
  return page.elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [
      problem('site-id-repeated', page.placeOf(element), {
        found: { zh: `id ${id} 又出现一次`, en: `id ${id} once more` },
        expected: { zh: '一页之内每个 id 只出现一次', en: 'each id once on a page' },
        mend: { zh: '改掉其中一个。', en: 'change one of them.' },
      }),
    ];
  });
}
