import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../print/pipeline/bulletin.ts';
import { geometryOf } from '../../src/checks/gbt9704/geometry.ts';
import { judge, judgePdf, requirements } from '../../src/checks/gbt9704/judge.ts';
import { type Sheet, sheetOf } from '../../src/checks/gbt9704/sheet.ts';
import { checkPdf } from '../../src/checks/pdf.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { type FormId, formIds, formsRoot, theForms } from '../support/forms.ts';
import { pdfOf } from '../support/sheet-pdf.ts';
import { moved, type Spoil } from '../support/sheets.ts';
import { spoils } from '../support/spoils.ts';

const documents = theForms();
const bulletins = new Map<string, Bulletin>();
const sheets = new Map<string, Sheet>();

beforeAll(async () => {
  const made = await bulletinsOf([...documents.values()], { root: formsRoot });
  for (const [i, [id, document]] of [...documents].entries()) {
    const bulletin = made[i];
    if (!bulletin) throw new Error(`no bulletin of ${id}`);
    bulletins.set(id, bulletin);
    sheets.set(id, sheetOf(await geometryOf(bulletin.pdf), document));
  }
}, 600_000);

function sheetFor(id: FormId): Sheet {
  const sheet = sheets.get(id);
  if (!sheet) throw new Error(`no sheet of ${id}`);
  return sheet;
}

/** Of a file that was written from the measures of a bulletin, spoilt, and is measured like any other. */
async function spoiltSheet(id: FormId, spoil: Spoil): Promise<Sheet> {
  const spoilt = structuredClone(sheetFor(id));
  spoil(spoilt);
  return sheetOf(await geometryOf(await pdfOf(spoilt)), documents.get(id) as Document);
}

function verdictsOn(sheet: Sheet, edition: 'as-issued' | 'standard' = 'standard') {
  return new Map(judge(sheet, edition, 'x').map((check) => [check.id, check]));
}

describe.each(formIds)('%s', (id) => {
  const document = documents.get(id) as Document;

  test('is printed whole', async () => {
    const bulletin = bulletins.get(id);
    expect(bulletin?.problems).toEqual([]);
    expect(await checkPdf(bulletin?.pdf ?? new Uint8Array(), document)).toEqual([]);
  });

  test('holds to every provision of the standard', () => {
    const failed = [...verdictsOn(sheetFor(id)).values()].filter(
      ({ verdict }) => verdict !== 'pass',
    );
    expect(failed.map((check) => `${check.id} ${check.found} ${check.page}`)).toEqual([]);
  });
});

describe('each provision', () => {
  test('has an example that fails', () => {
    expect(Object.keys(spoils).sort()).toEqual(requirements.map(({ id }) => id).sort());
  });

  test.each(Object.entries(spoils))(
    '%s passes as printed and fails in a file that is spoilt',
    async (id, [form, spoil]) => {
      expect(verdictsOn(sheetFor(form)).get(id)?.verdict).toBe('pass');
      const check = verdictsOn(await spoiltSheet(form, spoil)).get(id);
      expect(check?.verdict).toBe('fail');
      const binding = check?.level === 'S' || check?.level === 'G';
      expect(check?.problems.map(({ ruleId }) => ruleId)).toEqual(
        binding ? [`gbt9704-${id.toLowerCase()}`] : [],
      );
    },
  );

  test.each(formIds)('passes in %s as its measures are written back', async (id) => {
    const before = [...verdictsOn(sheetFor(id)).keys()];
    const verdicts = [...verdictsOn(await spoiltSheet(id, () => undefined)).values()];
    expect(verdicts.map((check) => `${check.id} ${check.verdict}`)).toEqual(
      before.map((one) => `${one} pass`),
    );
  });

  test('that an original may depart from is no fault of its bulletin', async () => {
    const spoilt = await spoiltSheet('single', moved('issuer', 0, -35));
    const check = verdictsOn(spoilt, 'as-issued').get('H-07');
    expect(check).toMatchObject({ verdict: 'departure', ok: true, problems: [], page: 1 });
    expect(check?.found).toMatch(/^-?0\.\d\d mm$/u);
  });
});

describe('a finished file', () => {
  async function failedAfter(alter: (pdf: PDFDocument) => unknown): Promise<string[]> {
    const pdf = await PDFDocument.load(bulletins.get('single')?.pdf ?? '', {
      updateMetadata: false,
    });
    await alter(pdf);
    const document = documents.get('single') as Document;
    const checks = await judgePdf(await pdf.save(), document, 'standard', 'x');
    return checks.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
  }

  test('as printed fails in nothing', async () => {
    expect(await failedAfter(() => undefined)).toEqual([]);
  });

  test('with a page of another size fails', async () => {
    expect(await failedAfter((pdf) => pdf.getPage(1).setSize(595, 842.5))).toContain('P-01');
  });

  test('with a second red rule fails', async () => {
    const draw = (pdf: PDFDocument) =>
      pdf.getPage(0).drawRectangle({
        x: 79,
        y: 300,
        width: 442,
        height: 1.6,
        color: rgb(240 / 255, 89 / 255, 62 / 255),
      });
    expect(await failedAfter(draw)).toEqual(['H-18']);
  });

  test('with another colour fails', async () => {
    const draw = (pdf: PDFDocument) =>
      pdf.getPage(2).drawRectangle({ x: 80, y: 300, width: 400, height: 1, color: rgb(0, 0, 1) });
    expect(await failedAfter(draw)).toEqual(['Q-04']);
  });
});
