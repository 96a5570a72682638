import type { Check } from '../../src/checks/check.ts';
import { documentSiteChecks } from '../../src/checks/site.ts';
import { type PageFacts, pageFacts, settled, styleFacts } from '../../src/checks/site-facts.ts';
import { pagesOf, type SitePage } from '../../src/checks/site-files.ts';
import { namedBySource, type SourceName } from '../../src/checks/site-names.ts';
import { recordsOf } from '../../src/deposit/deposit.ts';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { charactersIn, type Document, readingOf } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Problem } from '../../src/document/problem.ts';
import { authorityOf } from '../../src/site/authority.ts';
import { type ArchiveFacts, documentFiles, type Files } from '../../src/site/build.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { ArchivedDocument } from '../../src/view/archive.ts';
import type { DocumentJob } from './document-job.ts';
import { keptCut } from './kept-slices.ts';
import type { Summed } from './keys.ts';
import { plainTextCheck } from './plain-text.ts';

/** A document on the site: its pages and its records, checked. */
export interface Drawn {
  /** Its style sheets among them. */
  pages: PageFacts[];
  /** All that its pages show, each once. */
  characters: string;
  checks: Check[];
  figures: { characters: number; emendedPlaces: number };
  /** Whom and what it names whatever the archive knows. */
  named: SourceName[];
}

interface Made {
  data: Drawn;
  /** Below `dist/`. */
  files: Map<string, string | Uint8Array>;
  problems: Problem[];
}

export interface Bulletin {
  pageMap: PageMap;
  pdf: Sum;
  /** Departures of the source that its pages show. */
  findings: number;
}

/** Draws the pages of a document, writes its records and checks both. */
export async function drawDocument(
  one: Summed,
  job: DocumentJob,
  { drawing, printing }: { drawing: Drawing; printing: Bulletin & { sheets: string } },
): Promise<Made> {
  const { document, companions, web } = one;
  const authority = authorityOf(one, job);
  const { files, characters } = await documentFiles(archivedOf(document, printing), {
    facts: factsOf(job, authority),
    drawing,
    sourceRoot: job.root,
    sheets: printing.sheets,
    companions,
    web,
    cut: keptCut(drawing.faces, job),
  });
  const records = recordsOf(document, authority.organs);
  for (const [ending, text] of Object.entries(records))
    files.set(`${document.id}/${document.id}.${ending}`, text);
  const pages = pagesOf(files);
  const text = Buffer.from(records.txt);
  const checks = [...documentSiteChecks(document, pages), plainTextCheck(document, text)];
  const figures = { characters: charactersIn(document), emendedPlaces: document.changes.length };
  const facts = readFacts(files, pages, job.config);
  const named = namedBySource(document);
  return {
    data: { pages: facts, characters, checks, figures, named },
    files: new Map([...files].map(([path, data]) => [`site/${path}`, data])),
    problems: checks.flatMap((check) => check.problems),
  };
}

/** What the pages of a document say of the archive. */
function factsOf(
  { config, hasIssues }: DocumentJob,
  authority: ReturnType<typeof authorityOf>,
): ArchiveFacts {
  const { title, publisher, baseUrl } = config;
  const facts = { title, publisher, ...(baseUrl === undefined ? {} : { baseUrl }) };
  return { ...facts, ...(hasIssues ? { issues: [] } : {}), ...authority };
}

/** What the checks of the whole site ask of the pages and style sheets of a document. */
function readFacts(
  files: Files,
  pages: readonly SitePage[],
  { baseUrl }: DocumentJob['config'],
): PageFacts[] {
  const facts = pages.map((page) => pageFacts(page, { baseUrl, isPagefind: false }));
  return settled([...facts, ...styleFacts(files, baseUrl)], new Set(files.keys()));
}

/** The document with what is known of it before its pages are drawn. */
export function archivedOf(
  document: Document,
  { pageMap, pdf, findings }: Bulletin,
): ArchivedDocument {
  const { bytes, sha256 } = sumOf(Buffer.from(readingOf(document)));
  return {
    document,
    pageMap,
    pdf: { bytes: pdf.bytes, sha256: pdf.sha256 },
    text: { bytes, sha256 },
    facsimile: { findings },
  };
}
