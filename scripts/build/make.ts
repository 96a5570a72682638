import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserInfo, withBrowser } from '../../print/pipeline/browser.ts';
import type { PrintFonts } from '../../print/pipeline/fonts.ts';
import { missingGlyphs } from '../../print/pipeline/glyphs.ts';
import type { Check } from '../../src/checks/check.ts';
import { wholeSiteChecks } from '../../src/checks/site.ts';
import { type Corpus, relatedIn } from '../../src/document/corpus.ts';
import { charactersIn, readingOf } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import { buildSite } from '../../src/site/build.ts';
import { sealSite } from '../../src/site/seal.ts';
import type { Archive, ArchivedDocument } from '../../src/view/archive.ts';
import type { Voice } from '../cli/voice.ts';
import type { Config, ConfigPlace } from '../config.ts';
import { type Printed, printDocuments, strictFile } from './bulletins.ts';
import { type Deposited, type DepositJob, putDeposits, putRecords } from './deposit.ts';
import { distOf } from './dist.ts';
import { facesFor } from './faces.ts';
import { manifestOf, sha256 } from './hashes.ts';
import { archivedIssue, issueFile, issuesIn, type PrintedIssue, printIssues } from './issues.ts';
import { type PressSettings, pressSettings } from './press-settings.ts';
import { reportOf } from './report.ts';
import { documentChecks, readSite } from './site-checks.ts';
import { manifestName } from './state.ts';

export interface MakeJob {
  root: string;
  config: Config;
  configPlace: ConfigPlace;
  corpus: Corpus;
  voice: Voice;
  /** The empty folder that becomes `dist/`. */
  outDir: string;
  cacheDir: string;
  /** Path of a browser, or empty for the one that would be found. */
  browser: string;
  /** Documents paginated at once. */
  jobs: number;
  /** Whether each document is also set anew by the standard alone. */
  strict: boolean;
  /** Which parts of `dist/` are made. */
  deliveries: readonly Delivery[];
}

export type Delivery = 'site' | 'press' | 'deposit';

export interface Made {
  problems: Problem[];
  /** Text of the manifest of everything made. */
  manifest: string;
  figures: { id: string; pages: number; characters: number }[];
}

/** Makes all of `dist/` in a folder of its own. The order of the steps is the order of the data. */
export async function makeDist(job: MakeJob): Promise<Made> {
  const { corpus, config, outDir, voice } = job;
  const { fonts, problems: unusable } = await facesFor(config, job.root, job.configPlace);
  const press = pressSettings(config, job.root, job.configPlace);
  if (unusable.length + press.problems.length > 0) return nothing([...unusable, ...press.problems]);
  const missing = corpus.documents.flatMap((document) => missingGlyphs(document, fonts));
  if (missing.length > 0) return nothing(missing);
  const { printed, issues, browser } = await print(job, fonts, press.settings);
  const broken = [...printed, ...issues].flatMap((one) => one.problems);
  if (broken.length > 0) return nothing(broken);

  for (const one of printed) putPress(outDir, one);
  for (const { issue, press: files } of issues) putFiles(join(outDir, 'press', issue.id), files);
  if (job.deliveries.includes('site')) await makeSite(job, printed, issues);
  voice.progress({ zh: '装存档包', en: 'packing the deposit' });
  const deposited = putDeposits(printed, depositJobOf(job, browser));

  keepOthers(job);

  voice.progress({ zh: '核对网页与链接', en: 'checking pages and links' });
  const checks = checksOf(job, printed, deposited);
  const report = {
    ...reportOf({ printed, issues }, checks, browser),
    checkpoint: deposited.checkpoint,
  };
  put(join(outDir, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const manifest = manifestOf(outDir, [manifestName]);
  put(join(outDir, manifestName), manifest);
  return { problems: problemsIn(checks), manifest, figures: printed.map(figuresOf) };
}

/** The deliveries that were not asked for stay as they are. */
function keepOthers({ root, outDir, deliveries }: MakeJob): void {
  const others = (['site', 'press', 'deposit'] as const).filter((one) => !deliveries.includes(one));
  for (const one of others) {
    const last = join(distOf(root), one);
    if (existsSync(last)) cpSync(last, join(outDir, one), { recursive: true });
  }
}

function putPress(outDir: string, { document, press, strict }: Printed): void {
  putFiles(join(outDir, 'press', document.id), press);
  if (strict) put(join(outDir, strictFile(document)), strict.pdf);
}

function putFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, data] of files) put(join(folder, name), data);
}

async function makeSite(
  job: MakeJob,
  printed: readonly Printed[],
  issues: readonly PrintedIssue[],
): Promise<void> {
  job.voice.progress({ zh: '生成网页', en: 'drawing the pages of the site' });
  const site = join(job.outDir, 'site');
  const archive = archiveOf(job.corpus, job.config, printed, issues);
  await buildSite(archive, {
    outDir: site,
    cacheDir: job.cacheDir,
    sourceRoot: job.root,
    facsimiles: new Map(printed.map(({ document, facsimile }) => [document.id, facsimile])),
  });
  for (const { document, pdf } of printed) {
    put(join(site, document.id, `${document.id}.pdf`), pdf);
  }
  for (const { issue, pdf } of issues) put(join(job.outDir, issueFile(issue)), pdf);
  putRecords(printed, site, job.corpus.organs);
  await sealSite(site);
}

function nothing(problems: Problem[]): Made {
  return { problems, manifest: '', figures: [] };
}

interface Checks {
  byDocument: Map<string, Check[]>;
  /** Of the site as a whole. */
  site: Check[];
}

function checksOf(
  { outDir, config, deliveries }: MakeJob,
  printed: readonly Printed[],
  deposited: Deposited,
): Checks {
  const site = deliveries.includes('site') ? readSite(join(outDir, 'site')) : undefined;
  const documents = printed.map((one) => one.document);
  return {
    byDocument: new Map(
      printed.map((one) => [
        one.document.id,
        [
          ...one.checks,
          ...(site ? documentChecks(one.document, site) : []),
          ...(deposited.checks.get(one.document.id) ?? []),
        ],
      ]),
    ),
    site: site ? wholeSiteChecks(documents, site, config.baseUrl) : [],
  };
}

function problemsIn({ byDocument, site }: Checks): Problem[] {
  return [...byDocument.values(), site].flat().flatMap((one) => one.problems);
}

function print(job: MakeJob, fonts: PrintFonts, press: PressSettings) {
  const { corpus, voice } = job;
  const browser = job.browser === '' ? undefined : job.browser;
  return withBrowser({ browser, say: voice.progress }, async (lent) => {
    const tools = {
      browser: lent,
      fonts,
      root: job.root,
      jobs: job.jobs,
      strict: job.strict,
      press: job.deliveries.includes('press') ? press : undefined,
      voice,
    };
    const printed = await printDocuments(corpus.documents, tools);
    return { browser: lent.info, printed, issues: await printIssues(issuesIn(corpus), tools) };
  });
}

function depositJobOf(job: MakeJob, browser: BrowserInfo): DepositJob {
  const { root, outDir, corpus, config, deliveries } = job;
  return {
    root,
    outDir,
    organs: corpus.organs,
    related: relatedIn(corpus),
    title: config.title,
    publisher: config.publisher,
    browser,
    deliveries,
  };
}

function archiveOf(
  corpus: Corpus,
  config: Config,
  printed: readonly Printed[],
  issues: readonly PrintedIssue[],
): Archive {
  return {
    title: config.title,
    publisher: config.publisher,
    ...(config.baseUrl === undefined ? {} : { baseUrl: config.baseUrl }),
    documents: printed.map(archived),
    ...(issues.length > 0 ? { issues: issues.map(archivedIssue) } : {}),
    organs: corpus.organs,
    places: corpus.places,
    search: config.search,
  };
}

function archived({ document, pdf, pageMap, facsimile }: Printed): ArchivedDocument {
  return {
    document,
    pageMap,
    pdf: download(pdf),
    text: download(Buffer.from(readingOf(document))),
    facsimile: { findings: facsimile.findings.length },
  };
}

function download(data: Uint8Array) {
  return { bytes: data.length, sha256: sha256(data) };
}

function put(file: string, data: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}

function figuresOf({ document, pageMap }: Printed) {
  return { id: document.id, pages: pageMap.pages, characters: charactersIn(document) };
}
