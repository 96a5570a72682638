import type { PDFDocument } from '@cantoo/pdf-lib';
import { boundIn } from '../../src/document/bound.ts';
import type { Document } from '../../src/document/document.ts';
import {
  contentsOf,
  documentsOf,
  type Issue,
  indexOf,
  issueDocument,
} from '../../src/document/issue.ts';
import type { Problem } from '../../src/document/problem.ts';
import { Bulletin } from '../components/Bulletin.ts';
import { Blank, IssueBack, IssueCover } from '../components/IssuePages.ts';
import type { Pagination } from '../paged/locate.ts';
import { addDestinations } from './finish/destinations.ts';
import { savePdf } from './finish/file.ts';
import { describe } from './finish/metadata.ts';
import { writeOutline } from './finish/outline.ts';
import { labelPages, trimPages } from './finish/pages.ts';
import { rebuildTags } from './finish/tags.ts';
import { JointPdf } from './merge.ts';
import { pageOverflow } from './page-overflow.ts';
import { type Printed, type PrintTools, paginateFlow } from './paginate.ts';

export interface BoundIssue {
  issue: Issue;
  /** As one document: what the file holds, page for page. */
  document: Document;
  pdf: Uint8Array;
  pages: number;
  /** First and last page of each document, by its id. */
  pagesOf: Map<string, { first: number; last: number }>;
  problems: Problem[];
}

/**
 * Binds the documents of an issue as one bulletin. Each begins on a right page, as in its own bulletin, and is
 * numbered through; the contents are printed twice, first to know how many pages they take.
 */
export async function bindIssue(issue: Issue, tools: PrintTools): Promise<BoundIssue> {
  const binder = new Binder(issue, tools);
  const frontPages = (await binder.front(() => 8888)).pagination.pages;
  const blank = await binder.blank();
  const bound: Printed[] = [];
  const pagesOf = new Map<string, { first: number; last: number }>();
  let next = 1 + frontPages;
  /** A right page is an odd one. */
  const toRight = () => {
    if (next % 2 === 1) return;
    bound.push({ ...blank, pagination: { ...blank.pagination, placements: [] } });
    next += 1;
  };
  for (const { title, documents } of issue.parts) {
    for (const document of documents) {
      toRight();
      const printed = await binder.document(document, next, title);
      pagesOf.set(document.id, { first: next, last: next + printed.pagination.pages - 1 });
      bound.push(printed);
      next += printed.pagination.pages;
    }
  }
  toRight();
  const pageOf = (document: Document): number => pagesOf.get(document.id)?.first ?? 0;
  const front = await binder.front(pageOf);
  if (front.pagination.pages !== frontPages) throw new Error('contents that need other pages');
  const back = await binder.back(pageOf, next);
  const document = binder.whole(pageOf);
  const { pdf, pagination } = await joined([front, ...bound, back]);
  const problems = pagination.outside.map((id) => pageOverflow(document, id, shorter));
  const whole = { issue, document, pages: pagination.pages, pagesOf, problems };
  // What reaches out of its page is not painted, and has no tags to put right.
  if (problems.length > 0) return { ...whole, pdf: new Uint8Array() };
  await finish(pdf, pagination, document, issue);
  return { ...whole, pdf: await savePdf(pdf) };
}

const shorter = {
  zh: '刊名、刊号、题目改短',
  en: 'shorten the name or the number of the issue, or the title',
};

type PageOf = (document: Document) => number;

/** Prints what an issue is made of, piece by piece. */
class Binder {
  readonly #issue: Issue;
  readonly #tools: PrintTools;

  constructor(issue: Issue, tools: PrintTools) {
    this.#issue = issue;
    this.#tools = tools;
  }

  whole(pageOf: PageOf): Document {
    const contents = contentsOf(this.#issue, pageOf);
    return issueDocument(this.#issue, { contents, index: indexOf(this.#issue, pageOf) });
  }

  front(pageOf: PageOf): Promise<Printed> {
    return paginateFlow((paper) => IssueCover({ paper }), this.whole(pageOf), this.#tools, {
      first: 1,
    });
  }

  back(pageOf: PageOf, first: number): Promise<Printed> {
    const head = this.#head('索引');
    return paginateFlow((paper) => IssueBack({ paper }), this.whole(pageOf), this.#tools, {
      first,
      head,
    });
  }

  document(document: Document, first: number, part?: string): Promise<Printed> {
    const head = this.#head(part);
    const own = boundIn(document);
    return paginateFlow((paper) => Bulletin({ paper }), own, this.#tools, { first, head });
  }

  /** A left page without anything on it. */
  blank(): Promise<Printed> {
    return paginateFlow(
      Blank,
      this.whole(() => 0),
      this.#tools,
      { first: 2, folio: false },
    );
  }

  #head(part?: string): string {
    const { title, number } = this.#issue;
    return [title, number, part].filter((one) => one !== undefined).join('　');
  }
}

async function joined(pieces: readonly Printed[]): Promise<Printed> {
  const joint = new JointPdf();
  for (const { pdf } of pieces) await joint.join(pdf);
  return {
    pdf: joint.merged(),
    pagination: {
      pages: pieces.reduce((sum, { pagination }) => sum + pagination.pages, 0),
      placements: pieces.flatMap(({ pagination }) => pagination.placements),
      outside: pieces.flatMap(({ pagination }) => pagination.outside),
      unreadable: pieces.flatMap(({ pagination }) => pagination.unreadable),
    },
  };
}

async function finish(
  pdf: PDFDocument,
  pagination: Pagination,
  document: Document,
  issue: Issue,
): Promise<void> {
  await trimPages(pdf);
  labelPages(pdf);
  rebuildTags(pdf, document, pagination.placements);
  addDestinations(pdf, pagination.placements);
  const parts = document.annexes.slice(0, -1);
  writeOutline(pdf, [
    { text: `${issue.title} ${issue.number}`, clause: document.title.id, children: [] },
    ...documentsOf(issue).map(({ front }, i) => ({
      text: front.title,
      clause: parts[i]?.id ?? '',
      children: [],
    })),
    { text: '索引', clause: document.annexes.at(-1)?.id ?? '', children: [] },
  ]);
  describe(pdf, document);
}
