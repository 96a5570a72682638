import { describe, expect, it } from 'vitest';
import { groupOf, shownTo } from '../../../src/site/common-shown.ts';
import { listsOf } from '../../../src/view/lists.ts';
import { archiveOfTwo, smallArchive } from '../../support/small-archive.ts';

const web = { named: [], found: {}, kinds: [], seen: false };

function sumOf(archive: ReturnType<typeof archiveOfTwo>): string {
  return JSON.stringify(shownTo('lists', { archive, web, names: [] }));
}

it('shows the sum of every transcript where there are few, and how many there are where there are many', () => {
  const archive = archiveOfTwo();
  const [one] = archive.documents;
  if (!one) throw new Error('no document');
  const sums = (documents: typeof archive.documents): string =>
    JSON.stringify(shownTo('holdings', { archive: { ...archive, documents }, web, names: [] }));
  const many = Array.from({ length: 51 }, () => one);
  expect(sums(archive.documents)).toContain(one.document.transcript.sha256);
  expect(sums(many)).not.toContain(one.document.transcript.sha256);
});

describe('what the pages of lists are shown', () => {
  it('makes the same lists', () => {
    const archive = archiveOfTwo();
    const { archive: part } = shownTo('lists', { archive, web, names: [] });
    const slugs = (of: typeof archive) => listsOf(of).map(({ slug }) => slug);
    expect(slugs(part)).toEqual(slugs(archive));
  });

  it('is the same after an edit of a clause, and another after that of a title', () => {
    const before = archiveOfTwo();
    const edited = structuredClone(before);
    const [one] = edited.documents;
    if (!one) throw new Error('no document');
    one.document.blocks = [];
    one.document.transcript.text = '甲';
    one.document.front.transcript.sha256 = '0'.repeat(64);
    expect(sumOf(edited)).toBe(sumOf(before));
    one.document.front.title = '甲';
    expect(sumOf(edited)).not.toBe(sumOf(before));
  });

  it('holds nothing else: to ask for it is an error', () => {
    const { archive, web: names } = shownTo('lists', { archive: archiveOfTwo(), web, names: [] });
    expect(() => archive.documents[0]?.document.blocks).toThrow(/not shown/u);
    expect(() => archive.places).toThrow(/not shown/u);
    expect(() => names.named).toThrow(/not shown/u);
  });

  it('holds back what the whole does not have yet, too', () => {
    const { archive } = shownTo('lists', { archive: archiveOfTwo(), web, names: [] });
    const [one] = archive.documents;
    expect(() => one?.document.imprint).toThrow(/not shown/u);
    expect(() => one?.document.glossary).toThrow(/not shown/u);
  });

  it('tells of the archive what every page states, whether it is stated or not', () => {
    const { archive } = shownTo('interface', { archive: smallArchive(), web, names: [] });
    expect(archive.baseUrl).toBeUndefined();
    expect(() => archive.documents).toThrow(/not shown/u);
  });
});

it.each([
  ['help/author/index.html', 'interface'],
  ['en/search/index.html', 'interface'],
  ['lists/year-2017/2/index.html', 'lists'],
  ['index.html', 'lists'],
  ['en/organs/index.html', 'names'],
  ['index-of-names/index.html', 'index of names'],
  ['in-force/index.html', 'lists'],
  ['compare/index.html', 'lists'],
  ['404.html', 'lists'],
  ['en/about/index.html', 'holdings'],
  ['plots/index.html', 'plots'],
  ['issues/index.html', undefined],
])('%s is of the group %s', (path, group) => {
  expect(groupOf(path, archiveOfTwo())).toBe(group);
});

it('shows all to the home page of an only document', () => {
  expect(groupOf('index.html', smallArchive())).toBeUndefined();
});
