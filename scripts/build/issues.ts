import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import type { Attachment } from '../../print/pipeline/finish/attachments.ts';
import { type BoundIssue, bindIssue } from '../../print/pipeline/issue.ts';
import type { PrintTools } from '../../print/pipeline/paginate.ts';
import { type Check, check } from '../../src/checks/check.ts';
import { type BoundDocument, issueContents, issueTexts } from '../../src/checks/issue.ts';
import { readPdf } from '../../src/checks/pdf-file.ts';
import { pdfFonts } from '../../src/checks/pdf-fonts.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { pdfStructure } from '../../src/checks/pdf-structure.ts';
import { folded, pdfText } from '../../src/checks/pdf-text.ts';
import { countOf } from '../../src/document/characters.ts';
import { readingOf } from '../../src/document/document.ts';
import { documentsOf, type Issue, nameIn } from '../../src/document/issue.ts';
import { leadsOf } from '../../src/document/leads.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { ArchivedIssue } from '../../src/view/archive.ts';
import { archiveChecks } from './archive-checks.ts';
import { sha256 } from './hashes.ts';
import { pressDelivery } from './press.ts';
import type { PressSettings } from './press-settings.ts';

/** What is kept of an issue besides its files. */
export interface IssueData {
  shown: ArchivedIssue;
  checks: Check[];
}

export interface IssueJob extends PrintTools {
  root: string;
  press?: PressSettings | undefined;
}

interface Bound {
  data: IssueData;
  /** Below `dist/`. */
  files: Map<string, string | Uint8Array>;
  problems: Problem[];
}

/** Binds and checks an issue. */
export async function printIssue(issue: Issue, job: IssueJob): Promise<Bound> {
  const bound = await bindIssue(issue, job);
  if (bound.problems.length > 0) return unfinished(bound);
  const list = readFileSync(join(job.root, issue.file));
  const source: Attachment = {
    name: `${issue.id}.yaml`,
    mime: 'application/yaml',
    about: '本期目录的来源',
    relationship: 'Source',
    bytes: list,
  };
  const pdf = await archiveEdition(bound.pdf, [source], leadsOf(bound.document));
  const read = [
    ...(await issueChecks(pdf, bound)),
    ...archiveChecks(await readPdfObjects(pdf), bound.document, issueFile(issue)),
  ];
  const press = job.press
    ? await pressDelivery(bound.pdf, bound.document, job.press, read)
    : { files: new Map<string, string | Uint8Array>(), checks: [], refused: [] };
  const checks = [...read, ...press.checks];
  const problems: Problem[] = [...press.refused, ...checks.flatMap((one) => one.problems)];
  const files = new Map<string, string | Uint8Array>([[issueFile(issue), pdf]]);
  for (const [name, data] of press.files) files.set(`press/${issue.id}/${name}`, data);
  return { data: { shown: shownOf(bound, pdf), checks }, files, problems };
}

function unfinished(bound: BoundIssue): Bound {
  const { pdf, problems } = bound;
  return { data: { shown: shownOf(bound, pdf), checks: [] }, files: new Map(), problems };
}

/** Below `dist/`. */
function issueFile({ id }: Issue): string {
  return `site/issues/${id}/${id}.pdf`;
}

async function issueChecks(pdf: Uint8Array, bound: BoundIssue): Promise<Check[]> {
  const { issue, document } = bound;
  const where = issueFile(issue);
  const file = await readPdf(pdf);
  const documents = boundDocuments(bound);
  const characters = countOf(folded(readingOf(document)));
  const found = `${file.pages.length} pages`;
  const told = (level: Check['level'], id: string, expected: string, problems: Problem[]) =>
    check({ found, where, id, level, expected }, problems);
  const texts = issueTexts(file, documents, where);
  const contents = issueContents(file, documents, where);
  const many = documents.length;
  return [
    told('record', 'issue-text', `${characters} characters in order`, pdfText(file, document)),
    told('record', 'issue-documents', `the readings of ${many} documents on their pages`, texts),
    told('record', 'issue-contents', `${many} page numbers as the pages have them`, contents),
    told('file', 'issue-fonts', 'every font embedded, TrueType', pdfFonts(file, document)),
    told('file', 'issue-structure', 'A4, tagged, labelled, outlined', pdfStructure(file, document)),
  ];
}

function boundDocuments({ issue, pagesOf }: BoundIssue): BoundDocument[] {
  return documentsOf(issue).map((document) => ({
    document,
    ...(pagesOf.get(document.id) ?? { first: 0, last: 0 }),
    words: nameIn(document),
  }));
}

/** What the pages of the site show of an issue. */
function shownOf({ issue, pages, pagesOf }: BoundIssue, pdf: Uint8Array): ArchivedIssue {
  const { id, title, number, date, publisher } = issue;
  return {
    id,
    title,
    number,
    date,
    publisher,
    pages,
    pdf: { bytes: pdf.length, sha256: sha256(pdf) },
    parts: issue.parts.map((part) => ({
      ...(part.title === undefined ? {} : { title: part.title }),
      documents: part.documents.map((document) => ({
        id: document.id,
        words: nameIn(document),
        page: pagesOf.get(document.id)?.first ?? 0,
      })),
    })),
  };
}
