import { parentPort, workerData } from 'node:worker_threads';
import type { LaunchedBrowser } from '../../print/pipeline/browser.ts';
import type { Document } from '../../src/document/document.ts';
import { EnvironmentError } from '../../src/document/errors.ts';
import { type Drawing, openDrawing } from '../../src/site/drawing/draw.ts';
import { lackOf } from '../cli/lack.ts';
import type { Printed } from './bulletins.ts';
import type { DocumentJob } from './document-job.ts';
import { makeResults } from './document-making.ts';
import type { Summed } from './keys.ts';
import { printsAhead } from './print-ahead.ts';
import { SecondThread } from './second-thread.ts';
import { folderSum } from './source-sums.ts';
import type { Answer, Start, Told } from './workers.ts';

// Makes the results of one document after the other, with a browser of its own that starts when it is first needed.

const start: Start & { prints: boolean } = workerData;
/** What is wrong with the configuration has been said before there were workers. */
const nowhere = () => ({ file: 'hongtou.config.ts', line: 1, column: 1 });

let job: DocumentJob | undefined;
let browser: Promise<LaunchedBrowser> | undefined;
let printing: ReturnType<typeof readyToPrint> | undefined;
let drawing: Drawing | undefined;
/** Whether a core is free for a second thread. */
let spare = false;
let second: SecondThread | undefined;
const prints = printsAhead(printNow, (document) => folderSum(start.root, document));

if (start.prints) toPrint().catch(waitForIt);

function toPrint(): ReturnType<typeof readyToPrint> {
  printing ??= readyToPrint();
  return printing;
}

/** Loaded for the first document that is to be printed, while the browser starts: often only pages of the site are made. */
async function readyToPrint() {
  const { launchBrowser, lenderOf } = await import('../../print/pipeline/browser.ts');
  browser = launchBrowser({ browser: start.browserPath || undefined });
  browser.catch(waitForIt);
  const lender = lenderOf(browser);
  const [{ BlankPages }, { facesFor }, { missingGlyphs }, { printDocument }, { pressSettings }] =
    await Promise.all([
      import('../../print/pipeline/blank-pages.ts'),
      import('./faces.ts'),
      import('../../print/pipeline/glyphs.ts'),
      import('./bulletins.ts'),
      import('./press-settings.ts'),
    ]);
  const pages = new BlankPages(lender);
  const fonts = await facesFor(start.config, start.root);
  return { browser: lender, pages, fonts, missingGlyphs, printDocument, pressSettings };
}

/** Whoever asks for it is told what went wrong. */
function waitForIt(): void {}

async function printNow(document: Document): Promise<Printed> {
  const { browser: lender, pages, ...tools } = await toPrint();
  const { fonts, missingGlyphs, printDocument, pressSettings } = tools;
  const missing = missingGlyphs(document, fonts);
  if (missing.length > 0)
    return {
      pageMap: { pages: 0, starts: [], pageOf: {} },
      findings: 0,
      checks: [],
      files: new Map(),
      problems: missing,
    };
  const { root, strict, config } = start;
  const press = start.press ? pressSettings(config, root, nowhere).settings : undefined;
  return await printDocument(document, {
    ...{ browser: lender, pages, fonts, root, strict, press },
    second: spare ? secondThread : undefined,
  });
}

function secondThread(): SecondThread {
  second ??= new SecondThread();
  return second;
}

async function answer(one: Summed, work: DocumentJob): Promise<Answer> {
  try {
    const tools = {
      print: prints.print,
      drawing: () => {
        drawing ??= openDrawing(work.program);
        return drawing;
      },
    };
    return { problems: await makeResults(one, work, tools) };
  } catch (error) {
    const lack = error instanceof EnvironmentError ? error : lackOf(error);
    if (lack) return { lack: { step: lack.step, reason: lack.reason, command: lack.command } };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { defect: stack ?? message };
  }
}

async function leave(): Promise<void> {
  await (await browser?.catch(waitForIt))?.close();
  process.exit();
}

async function take(told: Exclude<Told, 'end'>): Promise<void> {
  if ('ahead' in told) {
    ({ spare } = told);
    await prints.ahead(told.ahead);
  } else if ('job' in told) ({ job, spare } = told);
  else if (job) parentPort?.postMessage(await answer(told.make, job));
}

/** One after the other: the next may be told before one is done. */
let taken = Promise.resolve();
parentPort?.on('message', (told: Told) => {
  // Nobody asks any more for what may still be printed ahead.
  if (told === 'end') void leave();
  else taken = taken.then(() => take(told));
});
