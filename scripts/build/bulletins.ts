import type { LaunchedBrowser } from '../../print/pipeline/browser.ts';
import { makeBulletin, type PrintTools } from '../../print/pipeline/bulletin.ts';
import type { PrintFonts } from '../../print/pipeline/fonts.ts';
import { makeStrict } from '../../print/pipeline/strict.ts';
import type { Check } from '../../src/checks/check.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import type { Difference } from '../../src/document/edition.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Facsimile } from '../../src/view/facsimile.ts';
import type { Voice } from '../cli/voice.ts';
import { facsimileOf } from './facsimile.ts';
import { pdfChecks } from './pdf-checks.ts';
import type { PressSettings } from './press-settings.ts';

export interface Printed {
  document: Document;
  /** The archive edition. */
  pdf: Uint8Array;
  pageMap: PageMap;
  /** What its pages show, as read back. */
  facsimile: Facsimile;
  /** What goes to the print shop, by file name. */
  press: Map<string, string | Uint8Array>;
  checks: Check[];
  problems: Problem[];
  /** The document set anew by the standard alone, where it was asked for. */
  strict?: Strict;
}

interface Strict {
  pdf: Uint8Array;
  pages: number;
  differences: Difference[];
  checks: Check[];
}

export interface PrintJob {
  browser: LaunchedBrowser;
  fonts: PrintFonts;
  /** The folder that holds `documents/`. */
  root: string;
  /** Whether each document is also set anew by the standard alone. */
  strict: boolean;
  /** How it is made for the print shop; absent where it is not. */
  press?: PressSettings | undefined;
  /** Documents at once. */
  jobs: number;
  voice: Voice;
}

/** Makes and checks the bulletin of every document, a few at once, in the order of the documents. */
export async function printDocuments(
  documents: readonly Document[],
  job: PrintJob,
): Promise<Printed[]> {
  const waiting = documents.map((document, index) => ({ document, index }));
  const printed: Printed[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { document, index } = next;
      job.voice.progress({ zh: `排印 ${document.id}`, en: `paginating ${document.id}` });
      printed[index] = await printOne(document, job);
    }
  };
  await Promise.all(Array.from({ length: Math.min(job.jobs, documents.length) }, worker));
  return printed;
}

async function printOne(document: Document, tools: PrintTools & PrintJob): Promise<Printed> {
  // Loaded while the browser lays out.
  const loading = Promise.all([import('./archive.ts'), import('./press.ts')]);
  const { pdf: bulletin, pageMap, problems: overflows } = await makeBulletin(document, tools);
  const [{ archiveDelivery }, { pressDelivery }] = await loading;
  const archive = await archiveDelivery(bulletin, document, tools.root);
  const { pdf, read, claimed, sheet } = archive;
  const press = tools.press ? await pressDelivery(bulletin, document, tools.press, read) : nothing;
  const checks = [...read, ...claimed, ...press.checks];
  const strict = tools.strict ? { strict: await printStrict(document, tools) } : {};
  const found = [...checks, ...(strict.strict?.checks ?? [])].flatMap((check) => check.problems);
  const problems = [...overflows, ...press.refused, ...found];
  const facsimile = facsimileOf(sheet, checks);
  return { document, pdf, pageMap, facsimile, press: press.files, checks, problems, ...strict };
}

const nothing = { files: new Map(), checks: [], refused: [] };

async function printStrict(document: Document, tools: PrintTools): Promise<Strict> {
  const { pdf, pageMap, edition } = await makeStrict(document, tools);
  const finished = await readPdfObjects(pdf);
  const { checks } = pdfChecks(finished, edition.document, strictFile(document));
  return { pdf, pages: pageMap.pages, differences: edition.differences, checks };
}

/** Below `dist/`. */
export function strictFile({ id }: Document): string {
  return `press/${id}/${id}.strict.pdf`;
}
