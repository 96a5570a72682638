import { existsSync } from 'node:fs';
import type { Check } from '../../src/checks/check.ts';
import type { Document } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Strict } from './bulletins.ts';
import type { DocumentJob } from './document-job.ts';
import type { Bulletin, Drawn } from './draw.ts';
import { depositKey, drawKey, printKey, type Summed } from './keys.ts';
import { pdfFile, sheetsFile } from './printed-files.ts';
import { findResult, folderOf, type IsPlaced, type Result } from './results.ts';

/** All that a build makes of one document. */
export interface DocumentResults {
  printed: Result<PrintedData>;
  drawn: Result<Drawn>;
  /** Absent where no deposit was asked for. */
  deposited?: Result<{ checks: Check[] }>;
}

export interface PrintedData {
  pageMap: PageMap;
  findings: number;
  checks: Check[];
  strict?: Strict;
}

/**
 * The results of a document, where all of them are there.
 * @param isPlaced as `findResult` asks for it
 */
export function findResults(
  one: Summed,
  job: DocumentJob,
  isPlaced?: IsPlaced,
): DocumentResults | undefined {
  const { results } = job;
  const printed = findResult<PrintedData>(results, printKey(one, job), isPlaced);
  if (!printed) return undefined;
  const drawn = findResult<Drawn>(results, drawKeyOf(one, job, printed), isPlaced);
  if (!drawn) return undefined;
  if (!job.deposit) return { printed, drawn };
  const key = depositKeyOf(one, job, { printed, drawn });
  const deposited = findResult<{ checks: Check[] }>(results, key, isPlaced);
  return deposited ? { printed, drawn, deposited } : undefined;
}

/** Whether a bulletin of the document as it is was printed before; quickly said, before its files are looked at. */
export function isPrinted(one: Summed, job: DocumentJob): boolean {
  return existsSync(folderOf(job.results, printKey(one, job)));
}

export function bulletinIn(document: Document, printed: Result<PrintedData>): Bulletin {
  const pdf = printed.files[pdfFile(document)];
  if (!pdf) throw new Error(`${document.id} has no PDF`);
  const { pageMap, findings } = printed.data;
  return { pdf, pageMap, findings };
}

export function oneFilePath({ id }: Document): string {
  return `site/${id}/${id}.html`;
}

export function drawKeyOf(one: Summed, job: DocumentJob, printed: Result<PrintedData>): string {
  return drawKey(one, job, [bulletinIn(one.document, printed), printed.files[sheetsFile]]);
}

export function depositKeyOf(
  one: Summed,
  job: DocumentJob,
  { printed, drawn }: Pick<DocumentResults, 'printed' | 'drawn'>,
): string {
  const { document } = one;
  const html = drawn.files[oneFilePath(document)];
  return depositKey(one, job, [bulletinIn(document, printed), html]);
}
