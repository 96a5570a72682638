import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Page } from 'puppeteer';
import type { Document } from '../../src/document/document.ts';
import { formOf } from '../../src/document/front-matter.ts';
import { type FaceRole, faces } from '../../src/view/faces.ts';
import { asIssued, type LineRules, standard } from '../../src/view/lines/rules.ts';
import { Article, Bulletin } from '../components/Bulletin.ts';
import { type FaceAdvance, paperOf } from '../components/Paper.ts';
import { arrange } from '../paged/arrange.ts';
import { layOut, type Resume } from '../paged/lay-out.ts';
import { locate, type Pagination } from '../paged/locate.ts';
import { measure, type Widths } from '../paged/measure.ts';
import { blank, enlargement } from '../styles/geometry.ts';
import { pageStyles } from '../styles/page.ts';
import type { LaunchedBrowser } from './browser.ts';
import { charactersOf } from './characters.ts';
import { flowFrom, linesIn, nextRun } from './flow.ts';
import type { PrintFonts } from './fonts.ts';
import { inTime } from './limit.ts';
import { mergePdfs } from './merge.ts';

export interface PrintTools {
  browser: Pick<LaunchedBrowser, 'withPage'>;
  fonts: PrintFonts;
  /** Absolute path of the folder that holds the documents' own; needed where a document has pictures. */
  root?: string;
  /** For tests: how many lines are laid out at once, how long that may take, in milliseconds, and on how many pages. */
  linesAtOnce?: number;
  timeLimit?: number;
  mostPages?: number;
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

/** Lines that are laid out at once, some 80 pages of them. */
const linesAtOnce = 80 * 22;

/**
 * Lays a document out on pages and prints it, a long one in runs. The only place that knows Paged.js.
 * @throws Error where the page failed to load something, took longer than the time limit, or came to no end
 */
export async function paginate(document: Document, tools: PrintTools): Promise<Printed> {
  const { root } = tools;
  const folder = root === undefined ? undefined : resolve(root, document.folder);
  const job = { document, tools, folder };
  const widths = await inPage(job, (page) => page.evaluate(measure, wantedOf(document)));
  const paper = paperOf(document, {
    rules: rulesFor(document),
    advance: advanceFrom(widths),
    picture: (src) => pictureIn(folder, src),
  });
  const runs: Run[] = [];
  let before = 0;
  for (let flow = Bulletin({ paper }); flow.length > 0; ) {
    const { parts, open } = nextRun(flow, tools.linesAtOnce ?? linesAtOnce);
    const run = await inPage(job, (page) => print(page, { parts, open, first: before + 1 }, job));
    runs.push({ ...run, pagination: shifted(run.pagination, before) });
    before += run.pagination.pages;
    flow = run.resume ? flowFrom(flow, run.resume) : flow.slice(parts.length);
  }
  return {
    pdf: await mergePdfs(runs.map(({ pdf }) => pdf)),
    pagination: {
      pages: before,
      placements: runs.flatMap(({ pagination }) => pagination.placements),
      outside: runs.flatMap(({ pagination }) => pagination.outside),
    },
  };
}

/** Some pages, printed. */
interface Run extends Printed {
  resume?: Resume;
}

interface Job {
  document: Document;
  tools: PrintTools;
  /** Of the document, absolute. */
  folder: string | undefined;
}

/** Lends a page with the faces and Paged.js, for a limited time. */
async function inPage<T>(
  { tools, folder, document }: Job,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const { browser, fonts } = tools;
  const files = [fileURLToPath(sheet), ...fonts.files, ...(folder ? [folder] : [])];
  const prepared = async (page: Page) => {
    await page.goto(sheet.href);
    await page.addStyleTag({ content: fonts.css });
    await page.addScriptTag({ path: script });
    return await use(page);
  };
  const { value, failures } = await browser.withPage({ allowed: { files } }, (page) =>
    inTime(prepared(page), page, document, tools.timeLimit ?? timeLimit),
  );
  if (failures.length > 0)
    throw new Error(`the bulletin did not load: ${JSON.stringify(failures)}`);
  return value;
}

interface Stretch {
  parts: Element[];
  open: boolean;
  /** Number of its first page. */
  first: number;
}

async function print(
  page: Page,
  { parts, open, first }: Stretch,
  { document, tools }: Job,
): Promise<Run> {
  const white = rulesFor(document) === asIssued ? blank.grid : blank.standard;
  const letter = formOf(document.front) === 'letter';
  const rules = pageStyles({ first, blank: white, letter });
  const styles = `${rules}\n${readFileSync(styleSheet, 'utf8')}`;
  // Every line on a page of its own would be the worst.
  const mostPages = tools.mostPages ?? parts.reduce((sum, part) => sum + linesIn(part), 10);
  const content = toHtml(Article({ parts }));
  const resume = await page.evaluate(layOut, content, { styles, mostPages, open });
  await page.evaluate(arrange, first);
  const pagination = await page.evaluate(locate);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    scale: 1 / enlargement,
    tagged: true,
    timeout: timeLimit,
  });
  return { pdf, pagination, ...(resume ? { resume } : {}) };
}

/** With its pages counted from those before it. */
function shifted({ pages, placements, outside }: Pagination, by: number): Pagination {
  return {
    pages,
    placements: placements.map((one) => ({ ...one, page: one.page + by })),
    outside,
  };
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
