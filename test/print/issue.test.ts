import { beforeAll, describe, expect, test } from 'vitest';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import { readPrintFonts } from '../../print/pipeline/fonts.ts';
import { type BoundIssue, bindIssue } from '../../print/pipeline/issue.ts';
import { type BoundDocument, issueContents, issueTexts } from '../../src/checks/issue.ts';
import { type PdfFile, readPdf } from '../../src/checks/pdf-file.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { pdfStructure } from '../../src/checks/pdf-structure.ts';
import { pdfText, recordOn } from '../../src/checks/pdf-text.ts';
import { pdfaRules } from '../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../src/checks/pdfua/rules.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { documentsOf, nameIn } from '../../src/document/issue.ts';
import { leadsOf } from '../../src/document/leads.ts';
import { brokenBy } from '../support/altered.ts';
import { formsRoot } from '../support/forms.ts';

let bound: BoundIssue;
let bytes: Uint8Array;
let file: PdfFile;

/** As long as a root is. */
const checkpoint = 'mXcmLgWJ+2ZQ5/Qk1Zp0cZ9nq4b3pXr7v0sYtQx8aBc=';

beforeAll(async () => {
  const [issue] = readCorpus(formsRoot).corpus?.issues ?? [];
  if (!issue) throw new Error('no issue among the fixtures');
  bound = await withBrowser({}, async (browser) =>
    bindIssue(
      { ...issue, checkpoint },
      { browser, fonts: await readPrintFonts(), root: formsRoot },
    ),
  );
  bytes = await archiveEdition(bound.pdf, [], leadsOf(bound.document));
  file = await readPdf(bytes);
}, 600_000);

function documents(): BoundDocument[] {
  return documentsOf(bound.issue).map((document) => ({
    document,
    ...(bound.pagesOf.get(document.id) ?? { first: 0, last: 0 }),
    words: nameIn(document),
  }));
}

describe('a gazette issue', () => {
  test('says what its documents say, on their pages, and conforms to what it claims', async () => {
    expect(bound.problems).toEqual([]);
    expect(pdfText(file, bound.document)).toEqual([]);
    expect(pdfStructure(file, bound.document)).toEqual([]);
    expect(issueTexts(file, documents(), 'x')).toEqual([]);
    expect(brokenBy([...pdfaRules, ...pdfuaRules], await readPdfObjects(bytes))).toEqual([]);
  });

  test('numbers its pages through, and begins each document on a right page', () => {
    expect(file.pages.map(({ label }) => label)).toEqual(file.pages.map((_, i) => String(i + 1)));
    expect(documents().map(({ first }) => first % 2)).toEqual(documents().map(() => 1));
  });

  test('has the true pages in its contents, and says so of wrong ones', () => {
    expect(issueContents(file, documents(), 'x')).toEqual([]);
    const [first, ...others] = file.pages;
    const wrong = (first?.texts ?? []).map((one) =>
      /^\d+$/u.test(one.text) ? { ...one, text: `${Number(one.text) + 2}` } : one,
    );
    const altered = { ...file, pages: [{ ...first, texts: wrong }, ...others] } as PdfFile;
    expect(issueContents(altered, documents(), 'x').map(({ ruleId }) => ruleId)).toContain(
      'issue-contents-page',
    );
  });

  test('ends with indexes of bodies and numbers, and a colophon', () => {
    const last = file.pages.map(recordOn).at(-1) ?? '';
    for (const words of [
      '机关索引',
      '发文字号索引',
      '第12号9',
      '编印：示范市人民政府办公室',
      checkpoint,
    ])
      expect(last.replace(/\s/gu, '')).toContain(words);
  });
});
