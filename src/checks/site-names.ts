import type { Document } from '../document/document.ts';
import { type Mention, mentionsIn, nameKey } from '../document/mentions.ts';
import { type Problem, problem } from '../document/problem.ts';
import { fileStart } from './site-files.ts';

/** The folder of the pages of each kind of name. */
const folders = {
  organ: 'organs',
  place: 'places',
  enterprise: 'enterprises',
  activity: 'activities',
  cited: 'cited',
} as const;

/** Above this many, the names that are rare share the page of contents of their kind. */
const mostPages = 1000;

export const indexPages = Object.values(folders).map((folder) => `${folder}/index.html`);

const namePage = new RegExp(
  `^(?:${Object.values(folders).join('|')})/[a-z0-9-]+/index\\.html$`,
  'u',
);

export function isNamePage(path: string): boolean {
  return namePage.test(path);
}

/** What a source names whatever the archive knows. */
export type SourceName = Pick<Mention, 'kind' | 'id'>;

/** Each once. */
export function namedBySource(document: Document): SourceName[] {
  const names = mentionsIn(document, new Map()).map(({ kind, id }) => ({ kind, id }));
  return [...new Map(names.map((one) => [nameKey(one), one])).values()];
}

/** The pages of those whom the source names by an id that can stand in an address: in mastheads, signatures and items. */
export function namePages(named: readonly SourceName[]): string[] {
  return named.flatMap(({ kind, id }) =>
    kind === 'activity' || kind === 'cited' || !isNamePage(`${folders[kind]}/${id}/index.html`)
      ? []
      : [`${folders[kind]}/${id}/index.html`],
  );
}

/** As many pages as there are enterprises and names in “…” and in 《…》; their addresses may be spelled, so they are counted. */
export function quotedWithoutPage(
  named: readonly SourceName[],
  paths: ReadonlySet<string>,
): Problem[] {
  return (['enterprise', 'activity', 'cited'] as const).flatMap((kind) => {
    const names = new Set(named.flatMap((one) => (one.kind === kind ? [one.id] : [])));
    const wanted = Math.min(names.size, mostPages);
    const pages = [...paths].filter(
      (path) => isNamePage(path) && path.startsWith(`${folders[kind]}/`),
    );
    return pages.length === wanted ? [] : [miscounted(folders[kind], pages.length, wanted)];
  });
}

function miscounted(folder: string, found: number, wanted: number): Problem {
  return problem('site-name-pages', fileStart(`${folder}/index.html`), {
    found: { zh: `${found} 页`, en: `${found} pages` },
    expected: { zh: `${wanted} 页，一个名称一页`, en: `${wanted} pages, one for each name` },
    mend: { zh: '检查 src/view/web。', en: 'see src/view/web.' },
  });
}
