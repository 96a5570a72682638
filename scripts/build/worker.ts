import { parentPort, workerData } from 'node:worker_threads';
import type { LaunchedBrowser } from '../../print/pipeline/browser.ts';
import type { PrintFonts } from '../../print/pipeline/fonts.ts';
import type { Document } from '../../src/document/document.ts';
import { EnvironmentError } from '../../src/document/errors.ts';
import { type Drawing, openDrawing } from '../../src/site/drawing/draw.ts';
import { lackOf } from '../cli/lack.ts';
import type { Printed } from './bulletins.ts';
import type { DocumentJob } from './document-job.ts';
import { makeResults } from './document-making.ts';
import type { Summed } from './keys.ts';
import type { Answer } from './workers.ts';

// Makes the results of one document after the other, with a browser of its own that starts when it is first needed.

const job: DocumentJob = workerData;
/** What is wrong with the configuration has been said before there were workers. */
const nowhere = () => ({ file: 'hongtou.config.ts', line: 1, column: 1 });

let browser: Promise<LaunchedBrowser> | undefined;
let fonts: PrintFonts | undefined;
let drawing: Promise<Drawing> | undefined;

async function print(document: Document): Promise<Printed> {
  // Loaded for the first document that is to be printed, while the browser starts: often only pages of the site are to
  // be made.
  const { launchBrowser } = await import('../../print/pipeline/browser.ts');
  browser ??= launchBrowser({ browser: job.browserPath || undefined });
  // What goes wrong with it is for whoever awaits it.
  browser.catch(() => undefined);
  const [{ facesFor }, { missingGlyphs }, { printDocument }, { pressSettings }] = await Promise.all(
    [
      import('./faces.ts'),
      import('../../print/pipeline/glyphs.ts'),
      import('./bulletins.ts'),
      import('./press-settings.ts'),
    ],
  );
  fonts ??= await facesFor(job.config, job.root);
  const missing = missingGlyphs(document, fonts);
  if (missing.length > 0)
    return {
      pageMap: { pages: 0, starts: [], pageOf: {} },
      findings: 0,
      checks: [],
      files: new Map(),
      problems: missing,
    };
  const press = job.press ? pressSettings(job.config, job.root, nowhere).settings : undefined;
  const { root, strict } = job;
  return await printDocument(document, { browser: await browser, fonts, root, strict, press });
}

function openProgram(): Promise<Drawing> {
  drawing ??= openDrawing(job.program);
  return drawing;
}

async function answer(one: Summed): Promise<Answer> {
  try {
    return { problems: await makeResults(one, job, { print, drawing: openProgram }) };
  } catch (error) {
    const lack = error instanceof EnvironmentError ? error : lackOf(error);
    if (lack) return { lack: { step: lack.step, reason: lack.reason, command: lack.command } };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { defect: stack ?? message };
  }
}

parentPort?.on('message', async (one: Summed | 'end') => {
  if (one !== 'end') return parentPort?.postMessage(await answer(one));
  await (await browser)?.close();
  process.exit();
});
