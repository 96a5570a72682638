import { readFileSync } from 'node:fs';
import type { Document } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { Printed } from './bulletins.ts';
import { packDeposit } from './deposit.ts';
import type { DocumentJob } from './document-job.ts';
import {
  bulletinIn,
  type DocumentResults,
  depositKeyOf,
  drawKeyOf,
  oneFilePath,
  type PrintedData,
} from './document-results.ts';
import { type Drawn, drawDocument } from './draw.ts';
import { printKey, type Summed } from './keys.ts';
import { pdfFile, sheetsFile } from './printed-files.ts';
import { findResult, keepResult } from './results.ts';

/** What makes results; lent by a worker. */
export interface Tools {
  print(document: Document): Promise<Printed>;
  drawing(): Drawing;
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
    const drawing = tools.drawing();
    const sheets = readFileSync(printed.at(sheetsFile), 'utf8');
    const printing = { ...bulletin, sheets };
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
    pdf: readFileSync(printed.at(pdfFile(document))),
    html: readFileSync(drawn.at(oneFilePath(document))),
    pages: printed.data.pageMap.pages,
  });
  const problems = packed.data.checks.flatMap((check) => check.problems);
  if (problems.length === 0) keepResult(job.results, key, { ...packed, replace: job.force });
  return problems;
}
