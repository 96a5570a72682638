import { readPdf } from '../../src/checks/pdf-file.ts';
import { folded, pdfText, recordOn } from '../../src/checks/pdf-text.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import {
  contentsOf,
  documentsOf,
  type Issue,
  indexOf,
  issueDocument,
} from '../../src/document/issue.ts';

/** What a finished issue says of its own pages. */
export interface IssuePages {
  pages: number;
  documents: number;
  /** Page numbers that its contents and indexes print. */
  numbers: number;
  /** First place at which they are not those on which the documents are found to begin; undefined where all are. */
  wrong: string | undefined;
}

/**
 * Finds in the finished PDF alone where each document begins, computes contents and indexes from that, and holds the
 * whole text of the file against them.
 */
export async function pagesOfIssue(bytes: Uint8Array, issue: Issue): Promise<IssuePages> {
  const file = await readPdf(bytes);
  const texts = file.pages.map((page) => folded(recordOn(page)));
  const documents = documentsOf(issue);
  const found = new Map(documents.map((one) => [one.id, startOf(one, texts)]));
  const pageOf = ({ id }: Document): number => Number(file.pages[found.get(id) ?? -1]?.label ?? 0);
  const lists = { contents: contentsOf(issue, pageOf), index: indexOf(issue, pageOf) };
  const [wrong] = pdfText(file, issueDocument(issue, lists));
  return {
    pages: file.pages.length,
    documents: documents.length,
    numbers: [...lists.contents, ...lists.index].flatMap(({ pages }) => pages ?? []).length,
    wrong: wrong && `${JSON.stringify(wrong.found)} – ${JSON.stringify(wrong.expected)}`,
  };
}

/** The page on which the whole reading of a document begins, and goes on over those after it. */
function startOf(document: Document, texts: readonly string[]): number {
  const reading = folded(readingOf(document));
  return texts.findIndex((first, i) => {
    let rest = reading;
    for (let at = i; first !== '' && rest.startsWith(texts[at] ?? '\0'); at++) {
      rest = rest.slice(texts[at]?.length);
      if (rest === '') return true;
    }
    return false;
  });
}
