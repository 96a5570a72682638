import type { PageLender, Pages } from '../../print/pipeline/blank-pages.ts';
import { type PrintTools, printBulletin } from '../../print/pipeline/bulletin.ts';
import type { PrintFonts } from '../../print/pipeline/fonts.ts';
import { rareIn } from '../../print/pipeline/glyphs.ts';
import type { Check } from '../../src/checks/check.ts';
import type { Document } from '../../src/document/document.ts';
import type { Difference } from '../../src/document/edition.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Problem } from '../../src/document/problem.ts';
import { sheetsOf } from '../../src/site/facsimile.ts';
import { facsimileOf } from './facsimile.ts';
import type { PressSettings } from './press-settings.ts';
import { pdfFile, sheetsFile } from './printed-files.ts';
import type { SecondThread } from './second-thread.ts';

/** A bulletin in all its editions, checked. */
export interface Printed {
  pageMap: PageMap;
  /** Departures of the source that its pages show. */
  findings: number;
  checks: Check[];
  /** Below `dist/`: the archive edition, and what goes to the print shop; beside them what the pages show. */
  files: Map<string, string | Uint8Array>;
  problems: Problem[];
  /** The document set anew by the standard alone, where it was asked for. */
  strict?: Strict;
}

export interface Strict {
  pages: number;
  differences: Difference[];
  checks: Check[];
}

export interface PrintJob {
  browser: PageLender;
  pages?: Pages;
  fonts: PrintFonts;
  /** The folder that holds `documents/`. */
  root: string;
  /** Whether each document is also set anew by the standard alone. */
  strict: boolean;
  /** Has a second thread come, where a core is free for it. */
  second?: (() => SecondThread) | undefined;
  /** How it is made for the print shop; absent where it is not. */
  press?: PressSettings | undefined;
}

/** Makes and checks the bulletin of a document. */
export async function printDocument(document: Document, job: PrintJob): Promise<Printed> {
  const idle = Promise.withResolvers<void>();
  const printing = printBulletin(document, { ...job, idle });
  // Loaded and counted while the browser lays out.
  const loading = idle.promise.then(() =>
    Promise.all([
      job.second?.(),
      rareIn(document, job.fonts),
      import('./archive.ts'),
      import('../../print/pipeline/finish/write.ts'),
      job.press && import('./press.ts'),
    ]),
  );
  // Whoever waits for it is told what went wrong.
  loading.catch(() => undefined);
  const { pdf: bulletin, pageMap, problems: overflows } = await printing;
  const [second, rare, { archiveDelivery }, { writePdf }, pressing] = await loading;
  if (!bulletin) return { ...unfinished, pageMap, problems: overflows };
  // Before it becomes the archive edition.
  const bytes = job.press ? writePdf(bulletin.context) : new Uint8Array();
  const archive = await archiveDelivery(bulletin, document, { root: job.root, rare, second });
  const { pdf, read, claimed, sheet } = archive;
  const press =
    job.press && pressing
      ? await pressing.pressDelivery(bytes, document, job.press, read)
      : nothing;
  const checks = [...read, ...claimed, ...press.checks];
  const strict = job.strict ? await printStrict(document, job) : undefined;
  const found = [...checks, ...(strict?.facts.checks ?? [])].flatMap((check) => check.problems);
  const files = new Map<string, string | Uint8Array>([[pdfFile(document), pdf]]);
  for (const [name, data] of press.files) files.set(`press/${document.id}/${name}`, data);
  if (strict) files.set(strictFile(document), strict.pdf);
  const facsimile = facsimileOf(sheet, checks);
  files.set(sheetsFile, sheetsOf(document, facsimile));
  return {
    pageMap,
    findings: facsimile.findings.length,
    checks,
    files,
    problems: [...press.refused, ...(strict?.problems ?? []), ...found],
    ...(strict ? { strict: strict.facts } : {}),
  };
}

const unfinished = { findings: 0, checks: [], files: new Map<string, string>() };
const nothing = { files: new Map<string, string>(), checks: [], refused: [] };

async function printStrict(
  document: Document,
  tools: PrintTools,
): Promise<{ pdf: Uint8Array; facts: Strict; problems: Problem[] }> {
  // What reads a PDF is loaded only after the browser has begun.
  const [{ makeStrict }, { readPdfObjects }, { pdfChecks }] = await Promise.all([
    import('../../print/pipeline/strict.ts'),
    import('../../src/checks/pdf-objects.ts'),
    import('./pdf-checks.ts'),
  ]);
  const { pdf, pageMap, edition, problems } = await makeStrict(document, tools);
  const { differences } = edition;
  if (problems.length > 0)
    return { pdf, facts: { pages: pageMap.pages, differences, checks: [] }, problems };
  const finished = await readPdfObjects(pdf);
  const { document: set } = edition;
  const { checks } = pdfChecks(finished, set, rareIn(set, tools.fonts), strictFile(document));
  return { pdf, facts: { pages: pageMap.pages, differences, checks }, problems };
}

/** Below `dist/`. */
function strictFile({ id }: Document): string {
  return `press/${id}/${id}.strict.pdf`;
}
