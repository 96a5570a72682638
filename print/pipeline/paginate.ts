import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import type { Page } from 'puppeteer';
import type { Document } from '../../src/document/document.ts';
import { formOf } from '../../src/document/front-matter.ts';
import { type FaceRole, faces } from '../../src/view/faces.ts';
import { asIssued, type LineRules, standard } from '../../src/view/lines/rules.ts';
import { Bulletin } from '../components/Bulletin.ts';
import { type FaceAdvance, paperOf } from '../components/Paper.ts';
import { measure, type Widths } from '../paged/measure.ts';
import { type Pagination, paginate as paginateInPage } from '../paged/paginate.ts';
import { blank, enlargement } from '../styles/geometry.ts';
import { pageStyles } from '../styles/page.ts';
import type { LaunchedBrowser } from './browser.ts';
import { charactersOf } from './characters.ts';
import type { PrintFonts } from './fonts.ts';

export interface PrintTools {
  browser: Pick<LaunchedBrowser, 'withPage'>;
  fonts: PrintFonts;
  /** Absolute path of the folder that holds the documents' own; needed where a document has pictures. */
  root?: string;
}

/** The bulletin as Chromium prints it, on the upper left corner of an enlarged sheet. */
export interface Printed {
  pdf: Uint8Array;
  pagination: Pagination;
}

/** Long enough for thousands of pages, short enough to end. In milliseconds. */
const timeLimit = 300_000;

const sheet = new URL('../paged/sheet.html', import.meta.url);
const styleSheet = new URL('../styles/bulletin.css', import.meta.url);
// Paged.js exports only its modules, but the page needs it in one file.
const script = fileURLToPath(new URL('../dist/paged.min.js', import.meta.resolve('pagedjs')));

/**
 * Lays a document out on pages and prints it. The only place that knows Paged.js.
 * @throws Error where the page failed to load something, or took longer than the time limit
 */
export async function paginate(document: Document, tools: PrintTools): Promise<Printed> {
  const { browser, fonts, root } = tools;
  const folder = root === undefined ? undefined : resolve(root, document.folder);
  const files = [fileURLToPath(sheet), ...fonts.files, ...(folder ? [folder] : [])];
  const { value, failures } = await browser.withPage({ allowed: { files } }, (page) =>
    inTime(print(page, document, fonts, folder)),
  );
  if (failures.length > 0)
    throw new Error(`the bulletin did not load: ${JSON.stringify(failures)}`);
  return value;
}

async function print(
  page: Page,
  document: Document,
  fonts: PrintFonts,
  folder: string | undefined,
): Promise<Printed> {
  await page.goto(sheet.href);
  await page.addStyleTag({ content: fonts.css });
  await page.addScriptTag({ path: script });
  const rules = rulesFor(document);
  const widths = await page.evaluate(measure, wantedOf(document));
  const paper = paperOf(document, {
    rules,
    advance: advanceFrom(widths),
    picture: (src) => pictureIn(folder, src),
  });
  const letter = formOf(document.front) === 'letter';
  const styles = `${pageStyles({ first: 1, blank: rules === asIssued ? blank.grid : blank.standard, letter })}\n${readFileSync(styleSheet, 'utf8')}`;
  const pagination = await page.evaluate(paginateInPage, toHtml(Bulletin({ paper })), styles);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    scale: 1 / enlargement,
    tagged: true,
    timeout: timeLimit,
  });
  return { pdf, pagination };
}

function pictureIn(folder: string | undefined, src: string): string {
  if (!folder) throw new Error(`${src}: where the documents lie was not said`);
  return pathToFileURL(resolve(folder, src)).href;
}

/** A document that tells where its original turned pages is set by the original's rules. */
function rulesFor(document: Document): LineRules {
  return document.pageTurns.length > 0 ? asIssued : standard;
}

function wantedOf(document: Document): Record<string, string> {
  return Object.fromEntries(
    [...charactersOf(document)].map(([face, characters]) => [
      faces[face].paperFamily,
      [...characters].join(''),
    ]),
  );
}

function advanceFrom(widths: Widths): FaceAdvance {
  return (character: string, face: FaceRole) => {
    const width = widths[faces[face].paperFamily]?.[character];
    if (width === undefined) throw new Error(`${character} was not measured in ${face}`);
    return width;
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(timeLimit);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error(`the bulletin was not laid out within ${timeLimit / 1000} s`)),
    );
  });
  return await Promise.race([work, late]);
}
