import { beforeAll, describe, expect, test } from 'vitest';
import { noticeTimes } from '../../bench/print/input.ts';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { type Bulletin, makeBulletin } from '../../print/pipeline/bulletin.ts';
import { readPrintFonts } from '../../print/pipeline/fonts.ts';
import { makeStrict, type StrictBulletin } from '../../print/pipeline/strict.ts';
import { editionOf, judgePdf } from '../../src/checks/gbt9704/judge.ts';
import { checkPdf } from '../../src/checks/pdf.ts';
import { textOf } from '../../src/document/clause.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf, theNotice } from '../support/bulletins.ts';
import { formsRoot, theForms } from '../support/forms.ts';

let notice: Document;
let asIssued: Bulletin;
let inRuns: Bulletin;
let strict: StrictBulletin;

beforeAll(async () => {
  notice = theNotice();
  await withBrowser({}, async (browser) => {
    const tools = { browser, fonts: await readPrintFonts(), root: '.' };
    asIssued = await makeBulletin(notice, tools);
    inRuns = await makeBulletin(notice, { ...tools, linesAtOnce: 250 });
    strict = await makeStrict(notice, tools);
  });
});

describe('the notice as issued', () => {
  test('departs from the standard where its original did, and nowhere else', async () => {
    const checks = await judgePdf(asIssued.pdf, notice, editionOf(notice), 'x');
    const found = Object.fromEntries(
      checks.filter(({ verdict }) => verdict !== 'pass').map(({ id, verdict }) => [id, verdict]),
    );
    expect(found).toEqual(
      Object.fromEntries(
        ['H-07', 'H-10', 'H-20', 'B-07', 'B-13', 'S-09', 'A-04'].map((id) => [id, 'departure']),
      ),
    );
  });

  test('says by how much', async () => {
    const checks = await judgePdf(asIssued.pdf, notice, 'as-issued', 'x');
    const of = (id: string) => checks.find((check) => check.id === id);
    expect(Number.parseFloat(of('H-07')?.found ?? '')).toBeCloseTo(0, 0);
    expect(of('H-20')?.found).toBe('正文 0 行');
    expect(of('A-04')?.found).toMatch(/正文从第 7 行起/u);
  });

  test('would fail as a document of the standard', async () => {
    const checks = await judgePdf(asIssued.pdf, notice, 'standard', 'x');
    expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toContain('H-07');
  });
});

describe('the notice in several runs', () => {
  test('stands as it does in one', () => {
    expect(inRuns.pageMap).toEqual(asIssued.pageMap);
  });

  test('is the record, tagged, and numbered through', async () => {
    expect(await checkPdf(inRuns.pdf, notice)).toEqual([]);
    const checks = await judgePdf(inRuns.pdf, notice, 'as-issued', 'x');
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});

test('an imprint far down in what is laid out at once stays at the foot of its page', async () => {
  const twice = noticeTimes(2, '.');
  const [made] = await bulletinsOf([{ ...twice, blocks: twice.blocks.slice(-1) }]);
  expect(made?.problems).toEqual([]);
  expect(made?.pageMap.pages).toBeGreaterThan(60);
});

describe('the strict edition of the notice', () => {
  test('holds to every provision', async () => {
    const { document } = strict.edition;
    const checks = await judgePdf(strict.pdf, document, editionOf(document), 'x');
    expect(checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(checks.length).toBeGreaterThan(55);
  });

  test('prints its own reading whole', async () => {
    expect(await checkPdf(strict.pdf, strict.edition.document)).toEqual([]);
    expect(strict.problems).toEqual([]);
  });

  test('names the lead body alone, and has 主送 in the imprint', () => {
    const { document, differences } = strict.edition;
    expect(document.issuers.map(({ name }) => name)).toEqual(['国家质量监督检验检疫总局']);
    expect(document.signatories).toHaveLength(47);
    expect(differences).toHaveLength(47);
    expect(differences.at(-1)).toMatchObject({ clause: 'addressees', provision: '7.3.2' });
    const sentTo = document.imprint?.sentTo;
    expect(sentTo && textOf(sentTo)).toMatch(/^主送：各省.*有关企业。$/u);
  });
});

describe('what cannot be printed', () => {
  const forms = theForms();

  function formOf(id: string): Document {
    const document = forms.get(id);
    if (!document) throw new Error(`no form ${id}`);
    return document;
  }

  test('such as a title of thirty lines is reported with its place', async () => {
    const single = formOf('single');
    const titleLines = Array.from({ length: 30 }, () => '节约用水');
    const runs = [{ role: 'text' as const, text: titleLines.join('') }];
    const tall = { ...single, titleLines, title: { ...single.title, runs } };
    const [made] = await bulletinsOf([tall], { root: formsRoot });
    expect(made?.problems).toMatchObject([
      { ruleId: 'page-overflow', place: { file: single.file, line: single.title.place.line } },
    ]);
  });

  const printing = (limits: { timeLimit?: number; mostPages?: number }) =>
    withBrowser({}, async (browser) =>
      makeBulletin(formOf('single'), {
        browser,
        fonts: await readPrintFonts(),
        root: formsRoot,
        ...limits,
      }),
    );

  test('in time is given up, with the name of the document', async () => {
    await expect(printing({ timeLimit: 1 })).rejects.toThrow(
      /single\/notice\.mdx: not laid out within 0\.001 s/u,
    );
  });

  test('on ever more pages is given up, with the place of the last clause', async () => {
    await expect(printing({ mostPages: 2 })).rejects.toThrow(
      /single\/notice\.mdx: no end to the pages after [a-z0-9-]+ \(documents\/single\/\S+:\d+:\d+\)/u,
    );
  });
});
