import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, check } from '../../src/checks/check.ts';
import { bagProblems } from '../../src/deposit/bag-problems.ts';
import { type Leaf, leafOf } from '../../src/deposit/checkpoint.ts';
import { depositOf } from '../../src/deposit/deposit.ts';
import { excerptName } from '../../src/deposit/excerpt.ts';
import { manifestText, type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { holdingOf } from '../../src/deposit/holding.ts';
import { noticesName, noticesOf } from '../../src/deposit/notices.ts';
import { type Lock, sbomOf } from '../../src/deposit/sbom.ts';
import { zipOf } from '../../src/deposit/zip.ts';
import type { Document } from '../../src/document/document.ts';
import type { Tool } from '../../src/records/premis.ts';
import { home } from '../config.ts';
import type { DocumentJob } from './document-job.ts';
import { filesBelow } from './hashes.ts';
import type { Summed } from './keys.ts';
import { sumOfFile } from './source-sums.ts';

/** What was made of a document, and goes into its bag. */
interface Parts {
  pdf: Uint8Array;
  pages: number;
  /** The edition in one file. */
  html: Uint8Array;
}

interface Packed {
  data: { checks: Check[] };
  /** Below `dist/`. */
  files: Map<string, Uint8Array>;
}

/** Packs the bag of a document, also as one file. */
export function packDeposit(one: Summed, job: DocumentJob, parts: Parts): Packed {
  const { document } = one;
  const { id } = document;
  const files = depositOf({
    ...parts,
    document,
    organs: job.organs,
    publisher: job.config.publisher,
    sources: sourcesOf(one, job.root),
    licences: licences(),
    schema: readFileSync(join(home, 'src/records/schema/document.schema.json')),
    sbom: sbomOf(lock()),
    tools: toolsOf(job.browser),
  });
  const bag = [...files].map(([path, bytes]): [string, Uint8Array] => [
    `deposit/${id}/${path}`,
    bytes,
  ]);
  return {
    data: { checks: [checkOf(id, files)] },
    files: new Map([...bag, [`deposit/${id}.zip`, zipOf(files, id)]]),
  };
}

/** What was made of a document. */
interface Made extends Summed {
  drawn: { files: Record<string, Sum> };
  /** Its bag; absent where none was asked for. */
  deposited?: { files: Record<string, Sum> };
}

/** The leaves of the checkpoint. */
export function leavesIn(documents: readonly Made[], root: string): Leaf[] {
  return documents.map((one) =>
    leafOf(one.document.id, manifestText(payloadOf(one) ?? leafSums(one, root), 'sha512')),
  );
}

/** Sums in the bag, by path there. */
function payloadOf({ document, deposited }: Made): Map<string, Sum> | undefined {
  const bag = `deposit/${document.id}/`;
  const files = Object.entries(deposited?.files ?? {}).filter(([path]) => path.startsWith(bag));
  return deposited && new Map(files.map(([path, sum]) => [path.slice(bag.length), sum]));
}

/** The sums that the bag would have. */
function leafSums(one: Made, root: string): Map<string, Sum> {
  const { document, excerpt } = one;
  const { id } = document;
  const sources = sourcePaths(document, root).map((path): [string, Sum] => [
    `data/source/${path}`,
    sumOfFile(join(root, path)),
  ]);
  if (excerpt !== undefined)
    sources.push([`data/source/${excerptName}`, sumOf(Buffer.from(excerpt))]);
  const records = ['json', 'xml', 'txt'].flatMap((ending): [string, Sum][] => {
    const sum = one.drawn.files[`site/${id}/${id}.${ending}`];
    return sum ? [[`data/${id}.${ending}`, sum]] : [];
  });
  return new Map([...sources, ...records]);
}

function checkOf(id: string, files: ReadonlyMap<string, Uint8Array>): Check {
  const facts = {
    id: 'deposit',
    level: 'file',
    found: `${files.size} files`,
    expected: 'a complete and valid bag (RFC 8493)',
    where: `deposit/${id}`,
  } as const;
  return check(facts, bagProblems(holdingOf(files)));
}

/** The document's folder, the authority files, and what it must know of others: enough to build it again. */
function sourcesOf({ document, excerpt }: Summed, root: string): Map<string, Uint8Array> {
  return new Map([
    ...sourcePaths(document, root).map((file): [string, Uint8Array] => [
      file,
      readFileSync(join(root, file)),
    ]),
    ...(excerpt === undefined ? [] : [[excerptName, Buffer.from(excerpt)] as const]),
  ]);
}

function sourcePaths({ folder }: Document, root: string): string[] {
  return [
    ...filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
    'documents/organs.yaml',
    'documents/places.yaml',
  ];
}

function licences(): Map<string, Uint8Array> {
  const fonts = join(home, 'print/fonts/LICENSES');
  const files: [string, string][] = [
    ...['LICENSE', 'NOTICE'].map((name): [string, string] => [name, join(home, name)]),
    ...filesBelow(fonts).map((name): [string, string] => [`fonts/${name}`, join(fonts, name)]),
  ];
  return new Map([
    ...files.map(([name, file]): [string, Uint8Array] => [name, readFileSync(file)]),
    [noticesName, Buffer.from(noticesOf(lock()))],
  ]);
}

function lock(): Lock {
  return JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
}

function toolsOf(browser: DocumentJob['browser']): Tool[] {
  const { name, version, dependencies } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  );
  return [
    { name, version },
    { name: 'Node', version: process.version },
    { name: browser.name, version: browser.version },
    ...['pagedjs', '@cantoo/pdf-lib'].map((one) => ({ name: one, version: dependencies[one] })),
  ];
}
