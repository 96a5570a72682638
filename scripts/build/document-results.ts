import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/checks/check.ts';
import type { Document } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import { facsimileFile, type Printed, pdfFile, type Strict } from './bulletins.ts';
import { packDeposit } from './deposit.ts';
import type { DocumentJob } from './document-job.ts';
import { type Bulletin, type Drawn, drawDocument } from './draw.ts';
import { depositKey, drawKey, printKey, type Summed } from './keys.ts';
import { findResult, keepResult, type Result } from './results.ts';

/** All that a build makes of one document. */
export interface DocumentResults {
  printed: Result<PrintedData>;
  drawn: Result<Drawn>;
  /** Absent where no deposit was asked for. */
  deposited?: Result<{ checks: Check[] }>;
}

interface PrintedData {
  pageMap: PageMap;
  findings: number;
  checks: Check[];
  strict?: Strict;
}

/** What makes results; lent by a worker. */
export interface Tools {
  print(document: Document): Promise<Printed>;
  drawing(): Promise<Drawing>;
}

/** The results of a document, where all of them are there. */
export function findResults(one: Summed, job: DocumentJob): DocumentResults | undefined {
  const printed = findResult<PrintedData>(job.results, printKey(one, job));
  if (!printed) return undefined;
  const drawn = findResult<Drawn>(job.results, drawKeyOf(one, job, printed));
  if (!drawn) return undefined;
  if (!job.deposit) return { printed, drawn };
  const deposited = findResult<{ checks: Check[] }>(
    job.results,
    depositKeyOf(one, job, { printed, drawn }),
  );
  return deposited ? { printed, drawn, deposited } : undefined;
}

/** Makes what is not there yet of the results of a document, and keeps it. What is wrong with it is never kept. */
export async function makeResults(one: Summed, job: DocumentJob, tools: Tools): Promise<Problem[]> {
  const { document } = one;
  const { results, force: replace } = job;
  const printing = printKey(one, job);
  let printed = replace ? undefined : findResult<PrintedData>(results, printing);
  if (!printed) {
    const { problems, files, ...data } = await tools.print(document);
    if (problems.length > 0) return problems;
    printed = keepResult(results, printing, { data, files, replace });
  }
  const drawingKey = drawKeyOf(one, job, printed);
  let drawn = replace ? undefined : findResult<Drawn>(results, drawingKey);
  if (!drawn) {
    const bulletin = bulletinIn(document, printed);
    const drawing = await tools.drawing();
    const facsimile = JSON.parse(readFileSync(join(printed.folder, facsimileFile), 'utf8'));
    const printing = { ...bulletin, facsimile };
    const { problems, files, data } = await drawDocument(one, job, { drawing, printing });
    if (problems.length > 0) return problems;
    drawn = keepResult(results, drawingKey, { data, files, replace });
  }
  return job.deposit ? pack(one, job, { printed, drawn }) : [];
}

function pack(one: Summed, job: DocumentJob, made: DocumentResults): Problem[] {
  const key = depositKeyOf(one, job, made);
  if (!job.force && findResult(job.results, key)) return [];
  const { document } = one;
  const { printed, drawn } = made;
  const packed = packDeposit(one, job, {
    pdf: readFileSync(join(printed.folder, pdfFile(document))),
    html: readFileSync(join(drawn.folder, oneFilePath(document))),
    pages: printed.data.pageMap.pages,
  });
  const problems = packed.data.checks.flatMap((check) => check.problems);
  if (problems.length === 0) keepResult(job.results, key, { ...packed, replace: job.force });
  return problems;
}

export function bulletinIn(document: Document, printed: Result<PrintedData>): Bulletin {
  const pdf = printed.files[pdfFile(document)];
  if (!pdf) throw new Error(`${document.id} has no PDF`);
  const { pageMap, findings } = printed.data;
  return { pdf, pageMap, findings };
}

function oneFilePath({ id }: Document): string {
  return `site/${id}/${id}.html`;
}

function drawKeyOf(one: Summed, job: DocumentJob, printed: Result<PrintedData>): string {
  const facsimile = printed.files[facsimileFile];
  return drawKey(one, job, [bulletinIn(one.document, printed), facsimile]);
}

function depositKeyOf(
  one: Summed,
  job: DocumentJob,
  { printed, drawn }: Pick<DocumentResults, 'printed' | 'drawn'>,
): string {
  const { document } = one;
  const html = drawn.files[oneFilePath(document)];
  return depositKey(one, job, [bulletinIn(document, printed), html]);
}
