import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import { type Check, check } from '../../src/checks/check.ts';
import { bagProblems } from '../../src/deposit/bag-problems.ts';
import { checkpointText, type Leaf, leafOf } from '../../src/deposit/checkpoint.ts';
import { type DepositParts, depositOf, recordsOf } from '../../src/deposit/deposit.ts';
import { excerptFor, excerptName } from '../../src/deposit/excerpt.ts';
import { holdingOf } from '../../src/deposit/holding.ts';
import { noticesName, noticesOf } from '../../src/deposit/notices.ts';
import { type Lock, sbomOf } from '../../src/deposit/sbom.ts';
import { zipOf } from '../../src/deposit/zip.ts';
import type { OrgansFile } from '../../src/document/authority.ts';
import type { Document } from '../../src/document/document.ts';
import type { Related } from '../../src/document/relation.ts';
import type { Tool } from '../../src/records/premis.ts';
import { home } from '../config.ts';
import type { Printed } from './bulletins.ts';
import { filesBelow } from './hashes.ts';

/** Below `dist/site`. */
export const checkpointName = 'checkpoint.txt';

export interface DepositJob {
  /** The folder that holds `documents/`. */
  root: string;
  /** The folder that becomes `dist/`. */
  outDir: string;
  organs: OrgansFile;
  /** Every document of the archive, as others are related to it; by id. */
  related: ReadonlyMap<string, Related>;
  title: string;
  publisher: string;
  browser: BrowserInfo;
  /** The checkpoint stands in the site, the bags in the deposit. */
  deliveries: readonly string[];
}

export interface Deposited {
  /** By document. */
  checks: Map<string, Check[]>;
  checkpoint: { root: string; leaves: number };
}

/** Puts the records beside the pages of their document. */
export function putRecords(printed: readonly Printed[], site: string, organs: OrgansFile): void {
  for (const { document } of printed) {
    const base = join(site, document.id, document.id);
    for (const [ending, text] of Object.entries(recordsOf(document, organs)))
      put(`${base}.${ending}`, text);
  }
}

/** Makes the bag of every document, also as one file, and the checkpoint over all of them. */
export function putDeposits(printed: readonly Printed[], job: DepositJob): Deposited {
  const made = printed.map((one) => putDeposit(one, job));
  const text = checkpointText(
    job.title,
    made.map(({ leaf }) => leaf),
  );
  if (job.deliveries.includes('site')) put(join(job.outDir, 'site', checkpointName), text);
  return {
    checks: new Map(made.map(({ leaf, check }) => [leaf.id, [check]])),
    checkpoint: { root: text.split('\n')[2] ?? '', leaves: made.length },
  };
}

function putDeposit(printed: Printed, job: DepositJob): { leaf: Leaf; check: Check } {
  const { id } = printed.document;
  const files = depositOf(partsOf(printed, job));
  const folder = join(job.outDir, 'deposit');
  if (job.deliveries.includes('deposit')) {
    for (const [path, bytes] of files) put(join(folder, id, path), bytes);
    put(join(folder, `${id}.zip`), zipOf(files, id));
  }
  const manifest = Buffer.from(files.get('manifest-sha512.txt') ?? []).toString();
  return { leaf: leafOf(id, manifest), check: checkOf(id, files) };
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

function partsOf({ document, pdf, pageMap }: Printed, job: DepositJob): DepositParts {
  const html = join(job.outDir, 'site', document.id, `${document.id}.html`);
  return {
    document,
    organs: job.organs,
    publisher: job.publisher,
    sources: sourcesOf(document, job),
    pdf,
    pages: pageMap.pages,
    ...(existsSync(html) ? { html: readFileSync(html) } : {}),
    licences: licences(),
    schema: readFileSync(join(home, 'src/records/schema/document.schema.json')),
    sbom: sbomOf(lock()),
    tools: toolsOf(job.browser),
  };
}

/** The document's folder, the authority files, and what it must know of others: enough to build it again. */
function sourcesOf(document: Document, { root, related }: DepositJob): Map<string, Uint8Array> {
  const { folder } = document;
  const files = [
    ...filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
    'documents/organs.yaml',
    'documents/places.yaml',
  ];
  const excerpt = excerptFor(document, related);
  return new Map([
    ...files.map((file): [string, Uint8Array] => [file, readFileSync(join(root, file))]),
    ...(excerpt === undefined ? [] : [[excerptName, Buffer.from(excerpt)] as const]),
  ]);
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

function toolsOf(browser: BrowserInfo): Tool[] {
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

function put(file: string, data: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}
