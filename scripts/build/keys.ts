import { join } from 'node:path';
import { excerptFor } from '../../src/deposit/excerpt.ts';
import type { Document } from '../../src/document/document.ts';
import { documentsOf, type Issue } from '../../src/document/issue.ts';
import type { Related } from '../../src/document/relation.ts';
import type { ToIndex } from '../../src/search/index-files.ts';
import { authorityOf } from '../../src/site/authority.ts';
import type { NameFacts } from '../../src/site/build.ts';
import type { NameView } from '../../src/view/web/name-view.ts';
import { type Web, webIn } from '../../src/view/web/web.ts';
import type { DocumentJob } from './document-job.ts';
import { sha256 } from './hashes.ts';
import { sumOver } from './source-sums.ts';

/** The parts of a document on which its results depend, summed once. */
export interface Summed {
  document: Document;
  /** Of every file of its folder, of what reads them, and of what other documents say of it. */
  sum: string;
  /** What its bag says of other documents. */
  excerpt: string | undefined;
  /** Other documents that its pages name. */
  companions: Document[];
  /** The names that stand in it. */
  web: Web;
}

interface Surroundings {
  sums: ReadonlyMap<Document, string>;
  documents: ReadonlyMap<string, Document>;
  /** What is known of every document to which others are related. */
  related: ReadonlyMap<string, Related>;
  /** The names of the archive. */
  web: Web;
}

/** A document is what was read from its folder, with what others say of it; the authority files decide nothing of it. */
export function sumOfDocument({ folder, history }: Document, root: string, read: string): string {
  return keyOf(read, sumOver(join(root, folder), ['.']), history ?? []);
}

export function summed(
  document: Document,
  { sums, documents, related, web }: Surroundings,
): Summed {
  const sum = sums.get(document) ?? '';
  const excerpt = excerptFor(document, related);
  const companions = companionsOf(document, documents);
  return { document, sum, excerpt, companions, web: webIn(web, document.id) };
}

function companionsOf(
  { id, history = [] }: Document,
  documents: ReadonlyMap<string, Document>,
): Document[] {
  const named = history.flatMap(({ other, clause }) => [other.document, clause?.document]);
  const ids = new Set(named.filter((one) => one !== undefined && one !== id));
  return [...ids].flatMap((one) => documents.get(one ?? '') ?? []);
}

export function printKey({ sum }: Summed, job: DocumentJob): string {
  const { code, browser, means, strict, press, config } = job;
  const set = press ? [config.press, job.means] : [];
  return keyOf('print', code.print, sum, browser, config.fonts, means, strict, set);
}

/** @param printed sums of the files that were printed, and how many pages begin where */
export function drawKey(one: Summed, job: DocumentJob, printed: unknown): string {
  const { sum, companions, web } = one;
  const { code, config } = job;
  const { title, publisher, baseUrl } = config;
  const authority = authorityOf(one, job);
  const facts = { title, publisher, baseUrl, hasIssues: job.hasIssues };
  return keyOf('draw', code.draw, sum, authority, printed, facts, companions, web);
}

/** The page of a name shows nothing but its view. */
export function namePageKey(view: NameView, facts: NameFacts, { code }: DocumentJob): string {
  return keyOf('name', code.draw, facts, view);
}

/** Pages of the whole show what they are shown, which names the archive and its address too. */
export function commonKey(pages: object, { code }: DocumentJob): string {
  return keyOf('common', code.program, pages);
}

/** What the index of search takes from a document. */
export function gramsKey(
  { sum }: Summed,
  { engine, variants }: Pick<ToIndex, 'engine' | 'variants'>,
  { code }: DocumentJob,
): string {
  return keyOf('grams', code.program, sum, engine, variants);
}

/** An issue depends on its list and on the whole of its documents. */
export function issueKey(issue: Issue, job: DocumentJob, documents: readonly Summed[]): string {
  const { code, browser, means, press, config } = job;
  const list = sumOver(job.root, [issue.file]);
  const ids = new Set(documentsOf(issue).map(({ id }) => id));
  const sums = documents.filter(({ document }) => ids.has(document.id)).map(({ sum }) => sum);
  return keyOf(
    'issue',
    code.print,
    list,
    sums,
    issue.checkpoint,
    browser,
    config.fonts,
    config.press,
    means,
    press,
  );
}

/** @param made sums of the PDF and the edition in one file, and the number of pages */
export function depositKey({ sum, excerpt }: Summed, job: DocumentJob, made: unknown): string {
  const { code, authority, browser, config } = job;
  return keyOf(
    'deposit',
    code.deposit,
    sum,
    excerpt ?? '',
    authority,
    browser,
    config.publisher,
    made,
  );
}

function keyOf(...parts: readonly unknown[]): string {
  return sha256(JSON.stringify([process.version, ...parts]));
}
