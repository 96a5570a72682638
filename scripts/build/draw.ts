import type { Check } from '../../src/checks/check.ts';
import { documentSiteChecks } from '../../src/checks/site.ts';
import { type PageFacts, pageFacts, settled, styleFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { namedBySource, type SourceName } from '../../src/checks/site-names.ts';
import { recordsOf } from '../../src/deposit/deposit.ts';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { charactersIn, type Document, readingOf } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Problem } from '../../src/document/problem.ts';
import { authorityOf } from '../../src/site/authority.ts';
import { documentFiles } from '../../src/site/build.ts';
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
  const { title, publisher, baseUrl } = job.config;
  const authority = authorityOf(one, job);
  const issues = job.hasIssues ? { issues: [] } : {};
  const facts = {
    title,
    publisher,
    ...issues,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...authority,
  };
  const archived = archivedOf(document, printing);
  const { files: drawn, characters } = await documentFiles(archived, {
    facts,
    drawing,
    sourceRoot: job.root,
    sheets: printing.sheets,
    companions,
    web,
    cut: keptCut(drawing.faces, job),
  });
  const records = recordsOf(document, authority.organs);
  const site = new Map(drawn);
  for (const [ending, text] of Object.entries(records))
    site.set(`${document.id}/${document.id}.${ending}`, text);
  const pages = pagesOf(site);
  const text = Buffer.from(records.txt);
  const checks = [...documentSiteChecks(document, pages), plainTextCheck(document, text)];
  return {
    data: {
      pages: settled(
        [
          ...pages.map((page) => pageFacts(page, { baseUrl, isPagefind: false })),
          ...styleFacts(site, baseUrl),
        ],
        new Set(site.keys()),
      ),
      characters,
      checks,
      figures: {
        characters: charactersIn(document),
        emendedPlaces: document.changes.length,
      },
      named: namedBySource(document),
    },
    files: new Map([...site].map(([path, data]) => [`site/${path}`, data])),
    problems: checks.flatMap((one) => one.problems),
  };
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
