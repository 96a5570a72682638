import { type Document, readingOf } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { deliveredText } from './delivered-text.ts';
import type { PdfFile } from './pdf-file.ts';
import { folded, recordOn } from './pdf-text.ts';

/** A document in an issue, and how the contents name it. */
export interface BoundDocument {
  document: Document;
  first: number;
  last: number;
  words: string;
}

/** The pages of each document in an issue say what its own record says. */
export function issueTexts(pdf: PdfFile, bound: readonly BoundDocument[], file: string): Problem[] {
  return bound.flatMap(({ document, first, last }) => {
    const found = pdf.pages
      .slice(first - 1, last)
      .map(recordOn)
      .join('');
    return deliveredText(file, found, readingOf(document));
  });
}

/** Whether a whole reading begins with a page and goes on with those after it; mastheads may be alike. */
function beginsOn(pages: readonly string[], at: number, reading: string): boolean {
  let rest = reading;
  for (let i = at; rest !== ''; i++) {
    const page = pages[i];
    if (page === undefined || (i === at && page === '') || !rest.startsWith(page)) return false;
    rest = rest.slice(page.length);
  }
  return true;
}

/**
 * Behind each title the contents print the number of the page on which the document is found to begin: its label,
 * and the number at its foot. A title may stand in another, as that of a law in the decision which amends it, so each
 * is looked for behind those before it.
 */
export function issueContents(
  pdf: PdfFile,
  bound: readonly BoundDocument[],
  file: string,
): Problem[] {
  const pages = pdf.pages.map((page) => folded(recordOn(page)));
  const front = pages.slice(0, (bound[0]?.first ?? 1) - 1).join('');
  let read = 0;
  return bound.flatMap(({ document, words }) => {
    const reading = folded(readingOf(document));
    const at = pages.findIndex((_, i) => beginsOn(pages, i, reading));
    const label = pdf.pages[at]?.label ?? '';
    const name = folded(words);
    const found = front.indexOf(name, read);
    const printed = found < 0 ? '' : front.slice(found + name.length);
    const right = printed.startsWith(label);
    if (right) read = found + name.length + label.length;
    const foot = (pdf.pages[at]?.texts ?? [])
      .filter(({ mark }) => mark === undefined)
      .map(({ text }) => text)
      .join('');
    // Page 1 of a letter bears no number (GB/T 9704-2012, 10.1).
    const numbered = !/— \d+ —/u.test(foot) || foot.includes(`— ${label} —`);
    if (found >= 0 && label !== '' && right && numbered) return [];
    return [
      problem(
        'issue-contents-page',
        { file, line: 1, column: 1 },
        {
          found: `${words} ${printed.slice(0, 6)}`,
          expected: `${words} ${label}`,
          mend: {
            zh: '目录的面码与正文不合；不可使用，请报告',
            en: 'the contents do not agree with the pages; do not use them, and report it',
          },
        },
      ),
    ];
  });
}
