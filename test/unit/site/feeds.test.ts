import { describe, expect, it } from 'vitest';
import { feedFiles } from '../../../src/site/feeds.ts';
import { archiveOfRelations } from '../../support/archive-of-relations.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { childNames, named, parseXml, textOfNode, type XmlNode } from '../../support/xml.ts';

const archive = archiveOfRelations();
const based = { ...archive, baseUrl: 'https://example.org/gongwen' };

function atom(of = archive): XmlNode {
  return parseXml(feedFiles(of).get('feed.xml') ?? '');
}

function json(of = archive) {
  return JSON.parse(feedFiles(of).get('feed.json') ?? '');
}

function texts(root: XmlNode, name: string): string[] {
  return named(root, name).map((node) => textOfNode(node));
}

describe('the Atom feed (RFC 4287)', () => {
  const root = atom();
  const entries = named(root, 'entry');

  it('is a feed of the namespace (4.1.1)', () => {
    expect([root.name, root.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  });

  it.each(['id', 'title', 'updated'])(
    'has exactly one %s, and so has each entry (4.1.1, 4.1.2)',
    (name) => {
      for (const node of [root, ...entries])
        expect(childNames(node).filter((child) => child === name)).toHaveLength(1);
    },
  );

  it('has an author, and each entry too (4.1.1, 4.1.2)', () => {
    for (const node of [root, ...entries]) expect(childNames(node)).toContain('author');
  });

  it('has ids that are absolute IRIs, each once, whether or not the site has an address (4.2.6)', () => {
    const ids = texts(root, 'id');
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
      );
    expect(texts(atom(based), 'id')).toEqual(ids);
  });

  it('has dates as RFC 3339 writes them (3.3)', () => {
    for (const moment of [...texts(root, 'updated'), ...texts(root, 'published')]) {
      expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/u);
      expect(Number.isNaN(Date.parse(moment))).toBe(false);
    }
  });

  it('has one alternate link of a type to a feed and an entry, and links to itself (4.1.1, 4.1.2)', () => {
    for (const entry of entries) expect(named(entry, 'link')).toHaveLength(1);
    const own = named(root, 'link').map(({ attributes }) => [attributes.rel, attributes.href]);
    expect(own.slice(0, 2)).toEqual([
      ['self', 'feed.xml'],
      ['alternate', 'index.html'],
    ]);
  });

  it('leads to the documents: relative without an address, absolute with one', () => {
    const links = (of: XmlNode) =>
      named(of, 'entry').flatMap((entry) =>
        named(entry, 'link').map((link) => link.attributes.href),
      );
    expect(links(root)).toEqual(['small/index.html', 'later/index.html']);
    expect(links(atom(based))[0]).toBe('https://example.org/gongwen/small/index.html');
  });

  it('tells on both sides what one document does to the other, and when that was', () => {
    const [small = '', later = ''] = texts(root, 'content');
    expect(later).toContain('2018-09-01 代替《质检总局等关于开展小型“质量月”活动的通知》');
    expect(small).toContain('2018-09-01 由《关于2018年“质量月”活动的通知》代替');
    expect(texts(root, 'updated')[1]).toBe('2018-09-01T00:00:00+08:00');
  });
});

describe('the JSON feed (JSON Feed 1.1)', () => {
  it('says the same as the Atom feed', () => {
    const root = atom();
    const items: { id: string; title: string; content_text: string; date_modified: string }[] =
      json().items;
    expect(items.map(({ id }) => id)).toEqual(texts(root, 'id').slice(1));
    expect(items.map(({ title }) => title)).toEqual(texts(root, 'title').slice(1));
    expect(items.map(({ content_text }) => content_text)).toEqual(texts(root, 'content'));
    expect(items.map(({ date_modified }) => date_modified)).toEqual(
      texts(root, 'updated').slice(1),
    );
  });

  it('names its version, a title and its items, each with an id and a content (Top-level, Items)', () => {
    const feed = json();
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBe('红头');
    for (const { id, content_text } of feed.items) {
      expect(typeof id).toBe('string');
      expect(content_text).not.toBe('');
    }
  });

  it('says where the site is only where that is known', () => {
    expect(json()).not.toHaveProperty('feed_url');
    expect(json(based)).toMatchObject({
      home_page_url: 'https://example.org/gongwen/index.html',
      feed_url: 'https://example.org/gongwen/feed.json',
    });
  });
});

it('dates a document by the day on which the archive took it in, where that is stated', () => {
  const recorded = archiveOfRelations();
  const [first] = recorded.documents;
  if (first) first.document.front.recorded = '2026-03-01';
  const [entry] = JSON.parse(feedFiles(recorded).get('feed.json') ?? '').items;
  expect(entry).toMatchObject({
    url: 'small/index.html',
    date_published: '2026-03-01T00:00:00+08:00',
    date_modified: '2026-03-01T00:00:00+08:00',
  });
});

it('tells no day of a document that names one that is on no calendar', () => {
  const impossible = archiveOfRelations();
  const one = impossible.documents[0]?.document;
  if (!one) throw new Error('no document');
  one.front.dateOfIssue = '2017年2月30日';
  one.front.printedOn = undefined;
  const [entry] = json(impossible).items.filter(({ url }: { url: string }) =>
    url.startsWith(one.id),
  );
  expect(Object.keys(entry)).not.toContain('date_published');
});

it('holds the documents that changed last where there are many', () => {
  const one = smallArchive();
  const [first] = one.documents;
  if (!first) throw new Error('no document');
  const documents = Array.from({ length: 250 }, (_, i) => {
    const copy = structuredClone(first);
    copy.document.id = `copy-${i}`;
    copy.document.front.dateOfIssue = `${1770 + i}年8月2日`;
    copy.document.front.printedOn = undefined;
    return copy;
  });
  const { items } = json({ ...one, documents });
  expect(items).toHaveLength(200);
  expect(items[0].date_published).toBe('2019-08-02T00:00:00+08:00');
});
