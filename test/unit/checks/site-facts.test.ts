import { expect, it } from 'vitest';
import { pageFacts, settled, styleFacts } from '../../../src/checks/site-facts.ts';
import { pagesOf } from '../../../src/checks/site-files.ts';

const files = new Map([
  ['a/index.html', '<a href="b/index.html#c1">x</a><a href="../other/index.html#c9">y</a>'],
  ['a/b/index.html', '<p id="c1">x</p>'],
]);

function allSettled(site: ReadonlyMap<string, string>) {
  const pages = pagesOf(site).map((page) => pageFacts(page, { isPagefind: false }));
  return settled(pages, new Set(site.keys()));
}

function settledIn(site: ReadonlyMap<string, string>) {
  return allSettled(site).find(({ path }) => path === 'a/index.html');
}

it('leaves of the links on pages that come together those that lead elsewhere', () => {
  const page = settledIn(files);
  expect(page?.problems.links).toEqual([]);
  expect(page?.leads.map(({ path }) => path)).toEqual(['other/index.html']);
});

it('leaves each link that leads elsewhere once, and every place there', () => {
  const more = '<a href="../../other/index.html#c9">y</a><a href="../../other/index.html">z</a>';
  const pages = allSettled(new Map([...files, ['a/b/index.html', `<p id="c1">x</p>${more}`]]));
  const leads = pages.flatMap((page) => page.leads);
  expect(leads.map(({ path, fragment = '' }) => `${path}#${fragment}`).sort()).toEqual([
    'other/index.html#',
    'other/index.html#c9',
  ]);
});

it('says of a link among them that leads to no place there', () => {
  const page = settledIn(new Map([...files, ['a/b/index.html', '<p id="c2">x</p>']]));
  expect(page?.problems.links.map(({ ruleId }) => ruleId)).toEqual(['site-link-broken']);
});

it('says of a style sheet where it leads, and what it may not load', () => {
  const css =
    "@import 'own.css'; a { background: url(../x.svg) } b { src: url(https://a.example/f) }";
  const [facts] = styleFacts(new Map([...files, ['a/fonts/fonts.css', css]]));
  expect(facts?.leads.map(({ path }) => path)).toEqual(['a/fonts/own.css', 'a/x.svg']);
  expect(facts?.problems.external).toMatchObject([{ ruleId: 'site-external' }]);
  expect(styleFacts(files)).toEqual([]);
});
