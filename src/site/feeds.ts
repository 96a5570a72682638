import { createHash } from 'node:crypto';
import { authorsOf } from '../document/citation.ts';
import { dayOf, undated } from '../document/date.ts';
import { type Document, shortName } from '../document/document.ts';
import { compare } from '../document/problem.ts';
import { statedDay } from '../records/facts.ts';
import { notStated } from '../records/unknown.ts';
import { type XmlElement, xml, xmlFile } from '../records/xml.ts';
import type { Archive } from '../view/archive.ts';
import { historyRows, historyText } from '../view/history.ts';
import { atomHref, homeHref, jsonFeedHref, partHref } from '../view/links.ts';

/** Entries of a feed: the documents that changed last. */
const newest = 200;

interface Entry {
  /** The same wherever the site stands. */
  id: string;
  address: string;
  title: string;
  authors: string[];
  kind: string;
  text: string;
  /** Absent where neither the document nor the archive states a day. */
  published?: string;
  updated: string;
}

/**
 * The feeds of an archive by their path, as Atom (RFC 4287) and as JSON Feed 1.1. Their dates are those on which
 * the archive took the documents in, or else those of the documents.
 */
export function feedFiles(archive: Archive): Map<string, string> {
  const entries = archive.documents
    .map(({ document }) => entryOf(archive, document))
    .toSorted((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id))
    .slice(0, newest);
  return new Map([
    [atomHref.slice(1), atomFeed(archive, entries)],
    [jsonFeedHref.slice(1), jsonFeed(archive, entries)],
  ]);
}

function entryOf(archive: Archive, document: Document): Entry {
  const { front } = document;
  const rows = historyRows(archive, document);
  const recorded = front.recorded ?? statedDay(document);
  const done = rows.filter(({ passive }) => passive).map(({ on }) => on);
  const day = dayOf(front) ?? notStated;
  const facts = `${shortName(document)}，成文日期 ${day}。`;
  return {
    id: permanentId(document.id, front.docNumber ?? '', day),
    address: addressOf(archive, partHref(document)),
    title: front.title,
    authors: authorsOf(document),
    kind: front.kind,
    text: [facts, ...rows.map((row) => `${row.on} ${historyText(row)}。`)].join('\n'),
    ...(recorded === undefined ? {} : { published: momentOf(recorded) }),
    updated: momentOf([recorded ?? undated, ...done].sort(compare).at(-1) ?? undated),
  };
}

/** Absolute where the site has an address; else relative to the feed, which stands at the site's root. */
function addressOf({ baseUrl }: Archive, href: string): string {
  return baseUrl === undefined ? href.slice(1) : `${baseUrl.replace(/\/?$/u, '/')}${href.slice(1)}`;
}

/** A URN of what does not change when the site moves: a UUID of version 8 (RFC 9562) out of a SHA-256. */
function permanentId(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`;
}

/** The beginning of a day in China. */
function momentOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function atomFeed(archive: Archive, entries: readonly Entry[]): string {
  const link = (rel: string, type: string, href: string): XmlElement =>
    xml('link', { rel, type, href: addressOf(archive, href) });
  return xmlFile(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      xml('id', {}, permanentId(archive.publisher, archive.title)),
      xml('title', {}, archive.title),
      xml('updated', {}, entries[0]?.updated ?? momentOf('1949-10-01')),
      xml('author', {}, xml('name', {}, archive.publisher)),
      link('self', 'application/atom+xml', atomHref),
      link('alternate', 'text/html', homeHref),
      entries.map(atomEntry),
    ),
  );
}

function atomEntry({
  id,
  address,
  title,
  authors,
  kind,
  text,
  published,
  updated,
}: Entry): XmlElement {
  return xml(
    'entry',
    {},
    xml('id', {}, id),
    xml('title', {}, title),
    published === undefined ? [] : xml('published', {}, published),
    xml('updated', {}, updated),
    authors.map((name) => xml('author', {}, xml('name', {}, name))),
    xml('category', { term: kind }),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    xml('content', { type: 'text' }, text),
  );
}

function jsonFeed(archive: Archive, entries: readonly Entry[]): string {
  const { title, publisher, baseUrl } = archive;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(baseUrl === undefined
      ? {}
      : {
          home_page_url: addressOf(archive, homeHref),
          feed_url: addressOf(archive, jsonFeedHref),
        }),
    language: 'zh-CN',
    authors: [{ name: publisher }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_text: entry.text,
      // Atom wants a day of every entry; here one that nobody stated is left out.
      ...(entry.published === undefined
        ? {}
        : { date_published: entry.published, date_modified: entry.updated }),
      authors: entry.authors.map((name) => ({ name })),
      tags: [entry.kind],
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
