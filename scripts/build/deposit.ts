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
import type { Tool } from '../../src/records/premis.ts';
import { home } from '../config.ts';
import type { DocumentJob } from './document-job.ts';
import { filesBelow } from './hashes.ts';
import type { Summed } from './keys.ts';

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

/** The leaves of the checkpoint. @param documents each with the sums of what was made of it, by path below `dist/` */
export function leavesIn(
  documents: readonly (Summed & { drawn: { files: Record<string, Sum> } })[],
  root: string,
): Leaf[] {
  const authority = sumsOf(filesAt(root, authorityFiles));
  return documents.map((one) => {
    const { id } = one.document;
    const sources = [...sumsOf(ownSources(one, root)), ...authority].map(
      ([path, sum]): [string, Sum] => [`data/source/${path}`, sum],
    );
    const records = ['json', 'xml', 'txt'].flatMap((ending): [string, Sum][] => {
      const sum = one.drawn.files[`site/${id}/${id}.${ending}`];
      return sum ? [[`data/${id}.${ending}`, sum]] : [];
    });
    return leafOf(id, manifestText(new Map([...sources, ...records]), 'sha512'));
  });
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

const authorityFiles = ['documents/organs.yaml', 'documents/places.yaml'];

/** The document's folder, the authority files, and what it must know of others: enough to build it again. */
function sourcesOf(one: Summed, root: string): Map<string, Uint8Array> {
  return new Map([...ownSources(one, root), ...filesAt(root, authorityFiles)]);
}

function ownSources({ document, excerpt }: Summed, root: string): Map<string, Uint8Array> {
  const { folder } = document;
  const names = filesBelow(join(root, folder)).map((file) => `${folder}/${file}`);
  return new Map([
    ...filesAt(root, names),
    ...(excerpt === undefined ? [] : [[excerptName, Buffer.from(excerpt)] as const]),
  ]);
}

function filesAt(root: string, paths: readonly string[]): Map<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

function sumsOf(files: ReadonlyMap<string, Uint8Array>): [string, Sum][] {
  return [...files].map(([path, bytes]) => [path, sumOf(bytes)]);
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
