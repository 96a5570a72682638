import { createHash } from 'node:crypto';
import { type Document, partsOf, shortName } from '../document/document.ts';
import { spelled } from '../markup/spelled.ts';
import { jsonIn } from '../search/data-script.ts';
import { searchFiles } from '../search/search-files.ts';
import type { Archive, ArchivedDocument } from '../view/archive.ts';
import { partHref } from '../view/links.ts';
import { partIn } from './one-file-parts.ts';
import { searchEntries } from './search-entries.ts';

interface Means {
  /** The document's pages and pictures by path in the site. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** The style sheets of the pages. */
  styles: ReadonlyMap<string, string>;
  /** Their style sheet with its face; empty where there are none. */
  formulas?: string;
  script: string;
}

/**
 * The edition of a document in one file: all its parts, the styles and the search in one page that can be sent and
 * kept by itself. Faces are left to the reader's machine.
 */
export async function oneFile(
  archive: Archive,
  archived: ArchivedDocument,
  { files, styles, formulas = '', script }: Means,
): Promise<string> {
  const { document } = archived;
  const pages = partsOf(document).map(({ id }) => {
    const path = partHref(document, id).slice(1);
    return { id, path, html: String(files.get(path)) };
  });
  const parts = pages.map((page) => partIn(page, pages, files));
  const style = [...styles.values(), ...(formulas === '' ? [] : [formulas])].join('\n');
  const data = await dataOf({ ...archive, documents: [archived], search: { engine: 'scan' } });
  const hasFace = formulas !== '';
  return page({ archive, document, parts, style, hasFace, script, data });
}

/** The files of the search as data in the page. */
async function dataOf(archive: Archive): Promise<string> {
  const files = await searchFiles(searchEntries(archive), 'scan');
  return [...files]
    .map(([path, script]) => {
      const name = path.replace(/^search\/|\.js$/gu, '');
      const json = jsonIn(script).replaceAll('<', '\\u003c');
      return `<script type="application/json" id="data-${name}">${json}</script>\n`;
    })
    .join('');
}

interface OneFile {
  archive: Archive;
  document: Document;
  parts: string[];
  style: string;
  /** Whether the style has a face in it. */
  hasFace: boolean;
  script: string;
  data: string;
}

function page({ archive, document, parts, style, hasFace, script, data }: OneFile): string {
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    ...(hasFace ? ['font-src data:'] : []),
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const title = spelled(`${document.front.title} · ${archive.title}`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<style>${style}</style>
</head>
<body class="one-file">
<header class="site-header"><div class="site-header-row"><span class="wordmark">${spelled(archive.title)}</span><span>${spelled(shortName(document))}</span></div></header>
<section class="search-page" data-search-page aria-label="检索">
<div class="search-column">
<div class="query" role="search"><input type="search" name="q" aria-label="检索词" placeholder="检索全文" autocomplete="off"><span>逐字检索，不分词</span></div>
<div class="hit-head"><p class="hit-count" data-count role="status"></p><p class="hit-counting" aria-hidden="true">正在检索、计数……</p><p class="hit-order" data-order></p>
<button class="word-button facets-open" type="button" popovertarget="search-facets">筛选<span data-chosen></span></button></div>
<p class="hit-way" data-way></p><div data-offer></div><div class="strip" data-strip></div><div data-nothing></div>
<ol class="hits" data-results></ol><p data-end></p>
</div>
<section class="facets" id="search-facets" popover aria-label="筛选">
<p class="facets-title"><span>筛选</span><button class="sheet-close" type="button" popovertarget="search-facets" popovertargetaction="hide">关闭</button></p>
<div data-facets></div>
</section>
</section>
<main class="page" data-document="${document.id}">
${parts.join('\n')}
</main>
${data}<script>${script}</script>
</body>
</html>
`;
}

/** As a policy names what stands in the page: by its sum. */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
