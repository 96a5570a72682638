import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Page } from 'puppeteer';
import type { Document } from '../../src/document/document.ts';
import { formOf } from '../../src/document/form.ts';
import { asIssued, type LineRules, standard } from '../../src/view/lines/rules.ts';
import { Article, Bulletin } from '../components/Bulletin.ts';
import { type FaceAdvance, type Paper, paperOf } from '../components/Paper.ts';
import { type FaceData, loadFace } from '../paged/load-faces.ts';
import type { Pagination } from '../paged/locate.ts';
import { type SetPages, setPages } from '../paged/set-pages.ts';
import { blank, enlargement } from '../styles/geometry.ts';
import { pageStyles } from '../styles/page.ts';
import { BlankPages, type PageLender, type Pages } from './blank-pages.ts';
import { charactersIn, charactersOf } from './characters.ts';
import { mathFaceFor } from './faces/math.ts';
import { flowFrom, linesIn, nextRun } from './flow.ts';
import type { PrintFonts } from './fonts.ts';
import { inTime } from './limit.ts';

export interface PrintTools {
  browser: PageLender;
  /** Of the browser, where one is open already. */
  pages?: Pages;
  fonts: PrintFonts;
  /** Absolute path of the folder that holds the documents' own; needed where a document has pictures. */
  root?: string;
  /** Resolved when the browser has begun to lay out: what this process has to load can be loaded while it waits. */
  idle?: PromiseWithResolvers<void>;
  /** For tests: how many lines are laid out at once, how long that may take, in milliseconds, and on how many pages. */
  linesAtOnce?: number;
  timeLimit?: number;
  mostPages?: number;
}

/** The bulletin as Chromium prints it, on the upper left corner of an enlarged sheet. */
export interface Printed {
  pdf: PDFDocument;
  pagination: Pagination;
}

/** Long enough for thousands of pages, short enough to end. In milliseconds. */
const timeLimit = 300_000;

const styleSheets = ['bulletin.css', 'tables-and-figures.css'].map(
  (name) => new URL(`../styles/${name}`, import.meta.url),
);

/** Lines that are laid out at once, some 80 pages of them. */
const linesAtOnce = 80 * 22;

/**
 * Lays a document out on pages and prints it, a long one in runs. The only place that knows Paged.js.
 * @throws Error where the page failed to load something, took longer than the time limit, or came to no end
 */
export async function paginate(document: Document, tools: PrintTools): Promise<Printed> {
  return await paginateFlow((paper) => Bulletin({ paper }), document, tools, { first: 1 });
}

/** Where pages are bound, and what they bear besides their text. */
export interface Binding {
  /** Number of the first page. */
  first: number;
  /** Above every page. */
  head?: string;
  folio?: boolean;
}

/** The same for what is bound with others: its pages are numbered through. */
export async function paginateFlow(
  flowOn: (paper: Paper) => Iterable<Element>,
  document: Document,
  tools: PrintTools,
  binding: Binding,
): Promise<Printed> {
  const { root, fonts } = tools;
  const folder = root === undefined ? undefined : resolve(root, document.folder);
  const paper = paperOf(document, {
    rules: rulesFor(document),
    advance: memorised(fonts.advance),
    picture: (src) => pictureIn(folder, src),
  });
  const characters = charactersOf(document, binding.head);
  // The page that takes them has yet to be opened.
  const usual = fonts.filesFor(characters).map(awaited);
  const gathering = awaited(gathered(flowOn(paper)));
  const pages = tools.pages ?? new BlankPages(tools.browser);
  return await pages.lend(async (page) => {
    const load = (faces: Promise<FaceData>[]) =>
      awaited(Promise.all(faces.map(async (face) => page.evaluate(loadFace, await face))));
    // The page takes them while lines are broken.
    const known = load(usual);
    const flow = await gathering;
    const more = load([...fonts.filesFor(charactersIn(flow, characters)), ...mathFaceFor(flow)]);
    const loaded = Promise.all([known, more]);
    const idle = tools.idle ?? Promise.withResolvers<void>();
    const job = { document, tools, binding, loaded, idle };
    const [printed] = await Promise.all([printRuns(page, flow, job), loaded]);
    return printed;
  });
}

/** Whoever waits for it is told what went wrong; until then nobody is. */
function awaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The parts of a flow; between them the browser, which opens a page meanwhile, is told what to do next. */
async function gathered(parts: Iterable<Element>): Promise<Element[]> {
  const flow: Element[] = [];
  for (const part of parts) {
    await setImmediate();
    flow.push(part);
  }
  return flow;
}

/** Runs follow one another on the same page of the browser; each is read while the next is laid out. */
async function printRuns(page: Page, whole: readonly Element[], job: Job): Promise<Printed> {
  const limit = job.tools.timeLimit ?? timeLimit;
  // Loaded while the browser lays out.
  const joint = job.idle.promise.then(async () => {
    const { JointPdf } = await import('./merge.ts');
    return new JointPdf();
  });
  const runs: Pagination[] = [];
  let last: Uint8Array | undefined;
  for (let flow = whole; flow.length > 0; ) {
    const before = job.binding.first - 1 + pagesOf(runs);
    const { parts, open } = nextRun(flow, job.tools.linesAtOnce ?? linesAtOnce);
    const printing = print(page, { parts, open, first: before + 1 }, job);
    const added = last;
    const [run] = await Promise.all([
      inTime(printing, page, job.document, limit),
      joint.then((pdf) => added && pdf.add(added)),
    ]);
    runs.push(shifted(run.pagination, before));
    last = run.pdf;
    flow = run.resume ? flowFrom(flow, run.resume) : flow.slice(parts.length);
  }
  const pdf = await joint;
  if (last) await pdf.add(last);
  return {
    pdf: pdf.merged(),
    pagination: {
      pages: pagesOf(runs),
      placements: runs.flatMap(({ placements }) => placements),
      outside: runs.flatMap(({ outside }) => outside),
      unreadable: runs.flatMap(({ unreadable }) => unreadable),
    },
  };
}

function pagesOf(runs: readonly Pagination[]): number {
  return runs.reduce((sum, { pages }) => sum + pages, 0);
}

/** Some pages, printed. */
interface Run extends SetPages {
  pdf: Uint8Array;
}

interface Job {
  document: Document;
  tools: PrintTools;
  binding: Binding;
  /** Done when the page has its faces, which stay in it. */
  loaded: Promise<unknown>;
  idle: PromiseWithResolvers<void>;
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
  { document, tools, binding, loaded, idle }: Job,
): Promise<Run> {
  const white = rulesFor(document) === asIssued ? blank.grid : blank.standard;
  const letter = formOf(document.front) === 'letter' && first === binding.first;
  const { head, folio } = binding;
  const rules = pageStyles({
    first,
    blank: white,
    letter,
    head,
    ...(folio === false ? { folio } : {}),
  });
  const styles = [rules, ...styleSheets.map((file) => readFileSync(file, 'utf8'))].join('\n');
  // Every line on a page of its own would be the worst.
  const mostPages = tools.mostPages ?? parts.reduce((sum, part) => sum + linesIn(part), 10);
  const content = toHtml(Article({ parts }));
  const options = { styles, mostPages, open, first, keep: document.pageTurns.length === 0 };
  await loaded;
  const setting = page.evaluate(setPages, content, options);
  // The browser is told first what to do meanwhile.
  void setImmediate().then(idle.resolve);
  const set = await setting;
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    scale: 1 / enlargement,
    tagged: true,
    // It has them: lines were measured with them.
    waitForFonts: false,
    timeout: timeLimit,
  });
  return { pdf, ...set };
}

/** With its pages counted from those before it. */
function shifted(run: Pagination, by: number): Pagination {
  return { ...run, placements: run.placements.map((one) => ({ ...one, page: one.page + by })) };
}

/** A picture of a document, so that the page need not load it. */
function pictureIn(folder: string | undefined, src: string): string {
  if (!folder) throw new Error(`${src}: where the documents lie was not said`);
  // Of other pictures the browser finds out itself what they are.
  const kind = extname(src).toLowerCase() === '.svg' ? 'svg+xml' : 'png';
  return `data:image/${kind};base64,${readFileSync(resolve(folder, src), 'base64')}`;
}

/** A document that tells where its original turned pages is set by the original's rules. */
function rulesFor(document: Document): LineRules {
  return document.pageTurns.length > 0 ? asIssued : standard;
}

/** Each character is looked up once; a document repeats its few. */
function memorised(advance: PrintFonts['advance']): FaceAdvance {
  const known = new Map<string, number>();
  return (character, face) => {
    const key = face + character;
    const width = known.get(key) ?? advance(face, character);
    known.set(key, width);
    return width;
  };
}
