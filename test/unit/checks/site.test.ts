import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/checks/site.ts';
import { textOf } from '../../../src/document/clause.ts';
import { partsOf } from '../../../src/document/document.ts';
import { smallDocument } from '../../support/small-document.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'">`;
const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head>${policy}<title>x</title></head><body>${body}</body></html>`;

const namePages = [
  ...['organs', 'places', 'enterprises', 'activities', 'cited'].map((name) => `${name}/index.html`),
  ...['aqsiq', 'moe', 'mps'].map((id) => `organs/${id}/index.html`),
  'places/shenzhen/index.html',
  'activities/zhi-liang-yue/index.html',
];

const interfacePages = [
  ...['about', 'search', 'compare', 'index-of-names', 'offline', 'in-force', 'plots'],
  ...['organs', 'enterprises', 'places', 'activities', 'cited'],
].flatMap((name) => [`${name}/index.html`, `en/${name}/index.html`]);

/** The smallest site that is right: each part's page with its clauses and nothing else. */
function soundSite(): Map<string, string> {
  const parts = partsOf(smallDocument).map(({ id, clauses }): [string, string] => [
    id === 'notice' ? 'small/index.html' : `small/${id}/index.html`,
    page(
      clauses
        .map((one) => `<p id="${one.id}" data-clause="${one.id}" data-record>${textOf(one)}</p>`)
        .join('\n'),
    ),
  ]);
  return new Map([
    ...parts,
    ['small/transcript/index.html', page('<a href="../annex-1/index.html#a1-1-1">x</a>')],
    [
      'index.html',
      page('<a href="small/index.html">x</a><script src="scripts/reader.js"></script>'),
    ],
    ['404.html', page('')],
    ['en/index.html', page('')],
    ...interfacePages.map((path): [string, string] => [path, page('')]),
    ['feed.xml', ''],
    ['feed.json', ''],
    ...namePages.map((path): [string, string] => [path, page('')]),
    ['scripts/reader.js', 'document.title;'],
    ['_astro/site.css', '@font-face{src:url(../fonts/a.woff2)}'],
    ['fonts/a.woff2', ''],
  ]);
}

function problemsIn(files: ReadonlyMap<string, string>, baseUrl?: string): string[] {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return checkSite([smallDocument], bytes, { baseUrl }).map(({ ruleId }) => ruleId);
}

/** The sound site with one file changed. */
function changed(path: string, change: (text: string) => string): Map<string, string> {
  const files = soundSite();
  return files.set(path, change(files.get(path) ?? ''));
}

it('finds nothing wrong with a sound site', () => {
  expect(problemsIn(soundSite())).toEqual([]);
});

describe('finds', () => {
  it.each([
    [
      'site-text-differs',
      'small/index.html',
      (html: string) => html.replace('质量强国', '质量大国'),
    ],
    [
      'site-text-differs',
      'small/annex-1/index.html',
      (html: string) => html.replace('专题教育', '专题　教育活动'),
    ],
    [
      'site-clause-missing',
      'small/index.html',
      (html: string) => html.replace('id="c1-1"', 'id="c1-9"'),
    ],
    [
      'site-id-repeated',
      'small/index.html',
      (html: string) => html.replace('</body>', '<i id="c1-1"></i></body>'),
    ],
    [
      'site-record-elsewhere',
      'index.html',
      (html: string) => html.replace('<body>', '<body><p data-record>x</p>'),
    ],
    ['site-link-broken', 'index.html', (html: string) => html.replace('small/index', 'smal/index')],
    [
      'site-link-broken',
      'index.html',
      (html: string) => html.replace('small/index', '/small/index'),
    ],
    [
      'site-link-broken',
      'small/transcript/index.html',
      (html: string) => html.replace('#a1-1-1', '#a9'),
    ],
    ['site-link-broken', '_astro/site.css', (css: string) => css.replace('a.woff2', 'b.woff2')],
    [
      'site-external',
      'index.html',
      (html: string) => html.replace('<body>', '<body><img src="//cdn.example/x.png">'),
    ],
    ['site-external', '_astro/site.css', () => '@import "https://cdn.example/x.css";'],
    ['site-external', 'scripts/reader.js', () => 'fetch("x")'],
    [
      'site-inline',
      'index.html',
      (html: string) => html.replace('<body>', '<body style="color:red">'),
    ],
    [
      'site-inline',
      'index.html',
      (html: string) => html.replace('<body>', '<body><script>1</script>'),
    ],
    [
      'site-inline',
      'index.html',
      (html: string) => html.replace('<script', '<script type="module"'),
    ],
    ['site-policy', 'about/index.html', (html: string) => html.replace(policy, '')],
    [
      'site-policy',
      'about/index.html',
      (html: string) => html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ],
    ['site-file-unknown', 'notes.txt', () => 'x'],
  ])('%s in %s', (rule, path, change) => {
    expect(problemsIn(changed(path, change))).toContain(rule);
  });

  it.each([
    ['small/index.html', '</body>', '<p>甲<div></div></p></body>'],
    ['about/index.html', '<body>', '<body class=a>'],
  ])(
    'a page that a browser would mend, where it is, and nothing else of it: %s',
    (path, from, to) => {
      const files = changed(path, (html) => html.replace(from, to));
      const bytes = new Map(
        [...files].map(([name, text]) => [name, new TextEncoder().encode(text)]),
      );
      const problems = checkSite([smallDocument], bytes);
      expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['site-markup']));
      expect(problems[0]?.place.file).toBe(`site/${path}`);
    },
  );

  it('the page of a quoted name that is missing', () => {
    const files = soundSite();
    files.delete('activities/zhi-liang-yue/index.html');
    expect(problemsIn(files)).toEqual(['site-name-pages']);
  });

  it('a page that is missing', () => {
    const files = soundSite();
    files.delete('small/annex-2/index.html');
    expect(problemsIn(files)).toContain('site-page-missing');
  });
});

it('lets the 404 page name the base of the site, and no other page', () => {
  const base = 'https://example.org/a/';
  const link = (html: string) => html.replace('<body>', `<body><a href="${base}index.html">x</a>`);
  expect(problemsIn(changed('404.html', link), base)).toEqual([]);
  expect(problemsIn(changed('404.html', link))).toEqual(['site-external']);
});

it('lets the edition in one file carry its pictures, and no other page', () => {
  const picture = '<img alt="" src="data:image/svg+xml;base64,PHN2Zy8+">';
  const carry = (html: string) => html.replace('<body>', `<body>${picture}`);
  expect(problemsIn(changed('index.html', carry))).toEqual(['site-external']);
  const files = soundSite();
  files.set('small/small.html', carry(files.get('404.html') ?? ''));
  expect(problemsIn(files)).not.toContain('site-external');
});

it('lets a style sheet carry a face, and nothing else', () => {
  const carry = (data: string) => () => `@font-face{src:url("data:${data};base64,d09GMg")}`;
  expect(problemsIn(changed('_astro/site.css', carry('font/woff2')))).toEqual([]);
  expect(problemsIn(changed('_astro/site.css', carry('text/css')))).toEqual(['site-external']);
});

it('lets the edition in one file carry a style and a script that its policy names by their sums, no others', () => {
  const inside = '<style>p{}</style><script>1</script>';
  const sums = policy.replaceAll("'self'", "'sha256-0'");
  const oneFile = (head: string, body: string) =>
    `<!doctype html><html lang="zh-CN"><head>${head}<title>x</title></head><body>${body}</body></html>`;
  const withFile = (text: string) => soundSite().set('small/small.html', text);
  expect(problemsIn(withFile(oneFile(sums, inside)))).toEqual([]);
  expect(problemsIn(withFile(oneFile(policy, inside)))).toEqual(['site-policy']);
  const handler = '<p onclick="1">x</p>';
  expect(problemsIn(withFile(oneFile(sums, handler)))).toEqual(['site-inline']);
});

it('takes a block of JSON-LD for the data that it is, and nothing else for such', () => {
  const block = (attributes: string, text: string) =>
    problemsIn(
      changed('index.html', (html) =>
        html.replace(
          '</head>',
          `<script type="application/ld+json"${attributes}>${text}</script></head>`,
        ),
      ),
    );
  expect(block('', '{"a":1}')).toEqual([]);
  expect(block('', 'alert(1)')).toEqual(['site-inline']);
  expect(block(' onload="1"', '{"a":1}')).toEqual(['site-inline']);
});

it('lets the page that searches with Pagefind run WebAssembly, and no other page', () => {
  const asked = (html: string) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
      .replace('<body>', '<body><script src="search.js"></script>');
  const scripts = [
    ['search/search.js', ''],
    ['search/pagefind.js', 'new URL("https://example.com" + path)'],
    ['search/pagefind/qaa_0.pf_index.js', ''],
  ] as const;
  const site = (path: string) => new Map([...changed(path, asked), ...scripts]);
  expect(problemsIn(site('search/index.html'))).toEqual([]);
  const other = site('about/index.html');
  other.set('about/index.html', asked(page('')).replace('search.js', '../scripts/reader.js'));
  expect(problemsIn(other)).toEqual(['site-policy']);
  const without = site('search/index.html');
  without.delete('search/pagefind.js');
  expect(problemsIn(without)).toEqual(['site-policy']);
});

it('lets the service worker fetch, but name no other host', () => {
  const withWorker = (text: string) => soundSite().set('sw.js', text);
  expect(problemsIn(withWorker('fetch(request)'))).toEqual([]);
  expect(problemsIn(withWorker('fetch("https://cdn.example/x")'))).toEqual(['site-external']);
});
