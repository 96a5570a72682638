import type { OrgansFile } from '../document/authority.ts';
import { type Document, readingOf, shortName } from '../document/document.ts';
import { akomaNtoso } from '../records/akoma-ntoso.ts';
import { archivalMetadata, officialMetadata } from '../records/archival-metadata.ts';
import { dublinCore } from '../records/dublin-core.ts';
import { organName, sourceDate } from '../records/facts.ts';
import { jsonRecord, schemaName } from '../records/json.ts';
import { premis, type Tool } from '../records/premis.ts';
import { type BagFacts, bagOf, encode, type Files, inOrder, sumsOf } from './bag.ts';
import { formatOf } from './formats.ts';
import { readmeText } from './readme.ts';
import { crateName, roCrate } from './ro-crate.ts';
import { stepsOf } from './steps.ts';

/** Everything that goes into the deposit of one document. */
export interface DepositParts {
  document: Document;
  organs: OrgansFile;
  /** Who keeps it. */
  publisher: string;
  /** Source files by path below the folder that holds `documents/`. */
  sources: Files;
  /** The archive edition and its number of sides. */
  pdf: Uint8Array;
  pages: number;
  /** The one-file edition, where it was made. */
  html?: Uint8Array;
  /** By name. */
  licences: Files;
  schema: Uint8Array;
  sbom: string;
  tools: readonly Tool[];
}

/** The three records that stand beside a document's pages, by the ending of their names. */
export function recordsOf(
  document: Document,
  organs: OrgansFile,
): Record<'json' | 'xml' | 'txt', string> {
  return {
    json: jsonRecord(document, organs),
    xml: akomaNtoso(document, organs),
    txt: readingOf(document),
  };
}

/** The bag of a document, by path. The same parts give the same bytes. */
export function depositOf(parts: DepositParts): Map<string, Uint8Array> {
  const facts = factsOf(parts);
  const described = inOrder(
    new Map([...receivedAndMade(parts), ...metadata(parts), ...around(parts, facts)]),
  );
  const withEvents = inOrder(
    new Map([...described, ['metadata/premis.xml', events(parts, described)]]),
  );
  const crate = encode(roCrate(facts, filesOf(withEvents), authorsOf(parts)));
  return bagOf(new Map([...withEvents, [crateName, crate]]), facts);
}

function factsOf({ document, publisher }: DepositParts): BagFacts {
  return {
    organization: publisher,
    id: document.id,
    docNumber: shortName(document),
    title: document.front.title,
    date: sourceDate(document),
  };
}

function receivedAndMade(parts: DepositParts): [string, Uint8Array][] {
  const { document, organs, sources, pdf, html } = parts;
  const { id } = document;
  return [
    ['transcript.txt', encode(document.transcript.text)],
    ...[...sources].map(([path, bytes]): [string, Uint8Array] => [`source/${path}`, bytes]),
    ...Object.entries(recordsOf(document, organs)).map(([ending, text]): [string, Uint8Array] => [
      `${id}.${ending}`,
      encode(text),
    ]),
    [`${id}.pdf`, pdf],
    ...(html ? [[`${id}.html`, html] as [string, Uint8Array]] : []),
  ];
}

function metadata({ document, organs, publisher, pages }: DepositParts): [string, Uint8Array][] {
  return [
    ['metadata/gbt33480.xml', encode(officialMetadata(document))],
    ['metadata/dat46.xml', encode(archivalMetadata(document, organs, { pages }))],
    ['metadata/dublin-core.xml', encode(dublinCore(document, organs, publisher))],
  ];
}

function around({ licences, schema, sbom }: DepositParts, facts: BagFacts): [string, Uint8Array][] {
  return [
    ['README.txt', encode(readmeText(facts))],
    [schemaName, schema],
    ['sbom.cdx.json', encode(sbom)],
    ...[...licences].map(([name, bytes]): [string, Uint8Array] => [`licences/${name}`, bytes]),
  ];
}

function events({ document, tools }: DepositParts, files: Files): Uint8Array {
  const preserved = [...sumsOf(files)].map(([path, { bytes, sha512 }]) => ({
    path: `data/${path}`,
    bytes,
    sha512,
    format: formatOf(path),
  }));
  return encode(premis(document, preserved, stepsOf(document, [...files.keys()]), tools));
}

function filesOf(files: Files): { path: string; bytes: number }[] {
  return [...files].map(([path, { length }]) => ({ path, bytes: length }));
}

function authorsOf({ document, organs }: DepositParts): { id: string; name: string }[] {
  const ids = [...new Set(document.issuers.map(({ organ }) => organ))];
  return ids.map((id) => ({ id, name: organName(document, organs, id) }));
}
