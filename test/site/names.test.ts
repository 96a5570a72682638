import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attribute,
  type Element,
  pagesOf,
  type SitePage,
  textIn,
} from '../../src/checks/site-files.ts';
import { itemsIn, lexiconOf } from '../../src/document/lexicon.ts';
import { mentionsIn } from '../../src/document/mentions.ts';
import { syllablesOf } from '../../src/search/syllables.ts';
import { folderOf, type Web, webOf } from '../../src/view/web/web.ts';
import { builtSite, filesIn, realArchive } from '../support/site.ts';

const archive = realArchive();
const web: Web = webOf(archive, syllablesOf);
let site: Awaited<ReturnType<typeof builtSite>>;
let pages: Map<string, SitePage>;

beforeAll(async () => {
  site = await builtSite(archive);
  pages = new Map(pagesOf(filesIn(site.folder)).map((page) => [page.path, page]));
});

afterAll(() => site?.remove());

/** Addresses from the root of all links on a page, whole or in one element. */
function hrefsIn(path: string, within?: (element: Element) => boolean): string[] {
  const elements = pages.get(path)?.elements ?? [];
  const around = within ? elements.filter(within) : undefined;
  const inside = elements.filter(
    (one) =>
      !around || around.some(({ inner, innerEnd }) => inner <= one.start && one.end <= innerEnd),
  );
  return inside.flatMap((element) => {
    const href = element.name === 'a' ? attribute(element, 'href') : undefined;
    return href === undefined
      ? []
      : [new URL(href, `https://site.invalid/${path}`)].map(
          ({ pathname, hash }) => pathname + hash,
        );
  });
}

it('lists the places in the order of the annex, and by province with their numbers there', () => {
  const [archived] = archive.documents;
  const annex = archived?.document.annexes[2];
  const own = annex && { ...archived.document, blocks: [], annexes: [annex] };
  const items = own ? itemsIn(own) : [];
  const isList = (one: Element) => attribute(one, 'class') === 'item-list';
  const listed = pages.get('places/index.html')?.elements.filter(isList).map(textIn);
  const said = items.map(({ label, actor: { name } }) => label.replace('、', '') + name);
  expect(said).toHaveLength(41);
  expect(listed).toEqual([said.join('')]);
  const isRow = (one: Element) => attribute(one, 'id') === 'province-zhejiang';
  const row = pages.get('places/index.html')?.elements.find(isRow);
  expect(row && textIn(row).replaceAll(/\s/gu, '')).toMatch(/^浙江7宁波市2杭州市7台州市20/u);
});

const mentions = archive.documents.flatMap(({ document }) => {
  const { organs, places } = archive;
  const lexicon = lexiconOf({ documents: [document], organs, places });
  return mentionsIn(document, lexicon);
});

describe('the names of the first document', () => {
  it('each have a page and stand in the list of their kind', () => {
    for (const { kind, href } of web.named) {
      expect(pages.has(href.slice(1)), href).toBe(true);
      expect(hrefsIn(`${folderOf[kind]}/index.html`)).toContain(href);
    }
    expect(web.named.length).toBeGreaterThan(48 + 23 + 41 + 120);
  });

  it('lead from each clause that holds them to their pages, and back', () => {
    const positions = new Map(web.named.map(({ kind, id, href }) => [`${kind} ${id}`, href]));
    const positioned = new Set(positions.values());
    const clauses = Map.groupBy(mentions, ({ clause }) => clause);
    for (const [clause, all] of clauses) {
      const path = [...pages.keys()].find((page) => holds(page, clause)) ?? '';
      // The titles of annexes in the list of them are links to the annexes.
      if (!clause.startsWith('annex-list-')) {
        const found = hrefsIn(path, (element) => attribute(element, 'data-clause') === clause);
        const wanted = all.map(({ kind, id }) => positions.get(`${kind} ${id}`) ?? '');
        const names = found.filter((href) => positioned.has(href));
        // A page of the bulletin may begin inside a name.
        expect(once(names), clause).toEqual(once(wanted));
      }
      for (const { kind, id } of all) {
        const own = positions.get(`${kind} ${id}`)?.slice(1) ?? '';
        expect(hrefsIn(own), `${own} to ${clause}`).toContain(`/${path}#${clause}`);
      }
    }
  });

  it('stand in no link of another, and change no word', () => {
    for (const page of pages.values()) {
      expect(page.refusal).toBeUndefined();
      const links = page.elements.filter(({ name }) => name === 'a');
      for (const [i, link] of links.entries())
        expect(link.start).toBeGreaterThanOrEqual(links[i - 1]?.end ?? 0);
    }
  });

  it('of bodies say where they stand, and what became of them with its source', () => {
    const text = pageText('organs/cbrc/index.html');
    for (const words of [
      '29 / 47',
      '中国银行保险监督管理委员会',
      '国家金融监督管理总局',
      '第十四届全国人民代表大会',
    ])
      expect(text).toContain(words);
    expect(pageText('organs/cae/index.html')).toContain('28 / 47');
    expect(pageText('organs/nra/index.html')).toContain('作“国家铁路总局”');
  });
});

/** Without repetitions of what stands just before. */
function once(all: readonly string[]): string[] {
  return all.filter((one, i) => one !== all[i - 1]);
}

function holds(path: string, clause: string): boolean {
  const elements = pages.get(path)?.elements ?? [];
  return elements.some(
    (element) =>
      attribute(element, 'data-clause') === clause &&
      attribute(element, 'data-record') !== undefined,
  );
}

function pageText(path: string): string {
  const main = pages.get(path)?.elements.find(({ name }) => name === 'main');
  return main ? textIn(main).replace(/\s+/gu, ' ') : '';
}

it('all 34 provincial-level divisions stand in the plot of places', () => {
  const text = pageText('places/index.html');
  const svg = pages
    .get('places/index.html')
    ?.elements.filter(
      ({ name, attributes }) => name === 'rect' && /^tile(?: |$)/u.test(attributes.class ?? ''),
    );
  expect(svg?.length).toBe(34);
  expect(text).toContain('41 个地方，分布在 18 个省级行政区');
});
