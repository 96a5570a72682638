import { blocksOf } from '../document/blocks.ts';
import { yearOf } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { compare, type Problem, problem } from '../document/problem.ts';
import type { Withdrawn } from '../document/withdrawn.ts';
import type { SiteUnderCheck } from './site.ts';
import { fileStart } from './site-files.ts';
import { indexPages, isNamePage, namePages, quotedWithoutPage } from './site-names.ts';
import { partPages } from './site-text.ts';

/** Files that are no pages and belong to no document. */
const common = [
  /^_astro\/[\w.-]+\.css$/u,
  /^fonts\/(?:licences\/)?[\w.-]+$/u,
  /^scripts\/[\w-]+\.js$/u,
  /^search\/(?:search|more|pagefind|(?:index|names)-data|text-\d+|(?:grams|heads)-(?:\d+|common-[\da-f-]+))\.js$/u,
  /^search\/pagefind\/[\w.-]+\.js$/u,
  /^favicon\.svg$/u,
  /^(?:sw\.js|offline-files\.json|site\.webmanifest)$/u,
  /^(?:en\/)?issues\/(?:[a-z0-9-]+\/)?index\.html$/u,
  /^issues\/([a-z0-9-]+)\/\1\.pdf$/u,
  /^checkpoint\.txt$/u,
  /^_headers$/u,
  /^sitemap(?:-\d+)?\.xml$/u,
  /^help\/(?:(?:[\w-]+\/)*index\.html|[\w-]+\.svg)$/u,
];

type Site = Pick<SiteUnderCheck, 'paths' | 'named' | 'withdrawn'>;

/**
 * The pages that the model asks for are there, those of the interface in both languages, and nothing else but files that
 * are known. Names have pages as
 * `namePages` says.
 */
export function checkSitePages(documents: readonly Document[], site: Site): Problem[] {
  const { paths, named } = site;
  const wanted = wantedPages(documents, site);
  const known = new Set(documents.flatMap(filesOfDocument));
  const missing = [...wanted].filter((path) => !paths.has(path));
  const unknown = [...paths].filter(
    (path) =>
      !wanted.has(path) &&
      !known.has(path) &&
      !isNamePage(path) &&
      !faces.test(path) &&
      !(documents.length > 1 && listPage.test(path)) &&
      !common.some((pattern) => pattern.test(path)),
  );
  return [
    ...missing.sort(compare).map(missingPage),
    ...unknown.sort(compare).map(unknownFile),
    ...quotedWithoutPage(named, paths),
  ];
}

function wantedPages(
  documents: readonly Document[],
  { named, withdrawn = [] }: Site,
): ReadonlySet<string> {
  const inBoth = [
    'index.html',
    'about/index.html',
    'search/index.html',
    'compare/index.html',
    'index-of-names/index.html',
    'offline/index.html',
    'in-force/index.html',
    ...indexPages,
    'plots/index.html',
    ...listPages(documents),
  ];
  return new Set([
    ...inBoth,
    ...inBoth.map((path) => `en/${path}`),
    '404.html',
    'feed.xml',
    'feed.json',
    ...namePages(named),
    ...documents.flatMap(pagesOfDocument),
    ...withdrawn.flatMap(tombstonesOf),
    ...comparedPages(documents),
  ]);
}

/** Faces of a document's own. */
const faces = /^[a-z0-9-]+\/fonts\/(?:fonts\.css|[a-z]+-\d+\.woff2)$/u;

const listPage =
  /^(?:en\/)?lists\/(?:all|recorded|(?:year|kind|organ|number)-[\da-z-]+)(?:\/[1-9]\d*)?\/index\.html$/u;

/** Lists that the documents ask for whatever slug their kinds and bodies have. */
function listPages(documents: readonly Document[]): string[] {
  if (documents.length < 2) return [];
  const years = new Set(documents.flatMap(({ front }) => yearOf(front) ?? []));
  return ['lists/index.html', ...[...years].map((year) => `lists/year-${year}/index.html`)];
}

function pagesOfDocument(document: Document): string[] {
  return [...partPages(document), `${document.id}/transcript/index.html`];
}

/** What became of a document is said wherever it and its annexes were. */
function tombstonesOf({ document, annexes }: Withdrawn): string[] {
  return ['', ...annexes.map((annex) => `${annex}/`)].map(
    (part) => `${document}/${part}index.html`,
  );
}

/** A document that takes over from another that is here stands beside it. */
function comparedPages(documents: readonly Document[]): string[] {
  const ids = new Set(documents.map(({ id }) => id));
  return documents.flatMap(({ id, history = [] }) =>
    history.flatMap(({ kind, other: { document } }) =>
      /^(?:replaces|amends)$/u.test(kind) && document !== undefined && ids.has(document)
        ? [`${id}/compare/${document}/index.html`]
        : [],
    ),
  );
}

function filesOfDocument(document: Document): string[] {
  const { id } = document;
  const pictures = blocksOf(document).flatMap((block) =>
    block.kind === 'figure' && block.src ? [`${id}/${block.src}`] : [],
  );
  const made = ['pdf', 'txt', 'json', 'xml', 'html'].map((extension) => `${id}/${id}.${extension}`);
  return [
    ...made,
    `${id}/transcript/transcript.txt`,
    `${id}/facsimile/index.html`,
    `${id}/plots/index.html`,
    ...pictures,
  ];
}

function missingPage(path: string): Problem {
  return problem('site-page-missing', fileStart(path), {
    found: { zh: '没有这一页', en: 'no such page' },
    expected: { zh: '公文里有的每一部分都有一页', en: 'a page for every part of a document' },
    mend: { zh: '检查 src/pages。', en: 'see src/pages.' },
  });
}

function unknownFile(path: string): Problem {
  return problem('site-file-unknown', fileStart(path), {
    found: path,
    expected: { zh: '只有认得的文件', en: 'only files that are known' },
    mend: {
      zh: '去掉它，或在 src/checks/site-pages.ts 里写明它是什么。',
      en: 'take it out, or name it in src/checks/site-pages.ts.',
    },
  });
}
