import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { impose } from '../../../print/pipeline/finish/imposition/impose.ts';
import { perfectBinding, saddleStitch } from '../../../print/pipeline/finish/imposition/plan.ts';
import { pressEdition } from '../../../print/pipeline/finish/press/press.ts';
import { pressSettings } from '../../../scripts/build/press-settings.ts';
import { configSchema } from '../../../scripts/config.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { pdfa2Rules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { boxFaults, markFaults } from '../../../src/checks/press/geometry.ts';
import { inksByPage, totalOf } from '../../../src/checks/press/inks.ts';
import { pressRules } from '../../../src/checks/press/rules.ts';
import { pageContent } from '../../../src/pdf/objects.ts';
import {
  type Alteration,
  altered,
  annotate,
  brokenBy,
  drawn,
  ofType,
  pageOf,
  remove,
  repaint,
  restate,
  rewritten,
  set,
  stateOf,
} from '../../support/altered.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { smallDocument } from '../../support/small-document.ts';

const { settings } = pressSettings(configSchema.parse({}), process.cwd(), () => ({
  file: '',
  line: 1,
  column: 1,
}));

let bulletin: Uint8Array;
let press: Uint8Array;

beforeAll(async () => {
  const [made] = await bulletinsOf([smallDocument]);
  bulletin = made?.pdf ?? new Uint8Array();
  press = (await pressEdition(bulletin, smallDocument, settings)).pdf;
});

describe('the press edition', () => {
  test('keeps every rule of PDF/X-4', async () => {
    expect(brokenBy(pressRules, await readPdfObjects(press))).toEqual([]);
  });

  test('keeps every rule of PDF/A-2a, and those of PDF/UA-1 on tags', async () => {
    const file = await readPdfObjects(press);
    expect(brokenBy(pdfa2Rules, file)).toEqual([]);
    // It claims no PDF/UA: a printer needs no bookmarks.
    expect(brokenBy(pdfuaRules, file)).toEqual(['pdfua-claim', 'pdfua-outline']);
  });

  test('may hold no files', async () => {
    const file = await altered(press, (pdf) => pdf.attach(new Uint8Array([1]), 'a.txt'));
    expect(brokenBy(pdfa2Rules, file)).toContain('pdfa-embedded');
  });

  test('has black in one ink and red in two, and nothing else but marks', async () => {
    const inks = inksByPage(await readPdfObjects(press)).map((page) => [...page].sort());
    expect(inks[0]).toEqual(['All 100', 'K 100', 'M 80 Y 80']);
    for (const page of inks.slice(1)) expect(page).toEqual(['All 100', 'K 100']);
  });

  test('is trimmed to A4 with a bleed of 3 mm, its marks outside', async () => {
    const file = await readPdfObjects(press);
    expect(boxFaults(file, { sizes: [[210, 297]], bleed: 3 })).toEqual([]);
    expect(boxFaults(file, { sizes: [[210, 297]], bleed: 5 })).toHaveLength(file.pages.length);
    expect(markFaults(file)).toEqual([]);
  });

  test('is the same bytes for the same bulletin', async () => {
    const again = await pressEdition(bulletin, smallDocument, settings);
    expect(Buffer.from(again.pdf).equals(press)).toBe(true);
  });

  test('is refused where a colour is outside the palette', async () => {
    const { pdf } = await altered(bulletin, (file) =>
      repaint(file, (content) => content.replace('0 0 0 rg', '0 0 .5 rg')),
    );
    const bytes = await pdf.save({ useObjectStreams: false });
    const { problems } = await pressEdition(bytes, smallDocument, settings);
    expect(problems).toMatchObject([
      { ruleId: 'press-colour', place: { line: 1 }, found: { zh: '#000080' } },
    ]);
  });

  test('is refused where a picture is in RGB without a profile', async () => {
    const { pdf } = await altered(bulletin, (file) =>
      drawn(file, { Subtype: 'Image', ColorSpace: 'DeviceRGB', Width: 1, Height: 1 }),
    );
    const { problems } = await pressEdition(await pdf.save(), smallDocument, settings);
    expect(problems.map(({ found }) => found.zh)).toEqual(['image DeviceRGB, no profile']);
  });

  test('sets the forms that a page draws in inks too', async () => {
    const { pdf } = await altered(bulletin, (file) => {
      const form = file.context.flateStream('1 1 1 rg 0 0 9 9 re f', { Subtype: 'Form' });
      const forms = file.context.obj({ X1: file.context.register(form) });
      file.getPage(0).node.Resources()?.set(PDFName.of('XObject'), forms);
    });
    const made = await pressEdition(await pdf.save(), smallDocument, settings);
    const [first] = inksByPage(await readPdfObjects(made.pdf));
    expect([...(first ?? [])].some((ink) => ink.startsWith('RGB'))).toBe(false);
  });
});

describe('an emblem', () => {
  const emblem = '.8902 .0118 0 rg 0 0 9 9 re f\n';

  async function inksWith(spot: boolean) {
    const { pdf } = await altered(bulletin, (file) => repaint(file, (content) => content + emblem));
    const made = await pressEdition(await pdf.save(), smallDocument, { ...settings, spot });
    expect(made.problems).toEqual([]);
    const file = await readPdfObjects(made.pdf);
    expect(brokenBy(pressRules, file)).toEqual([]);
    return { inks: [...(inksByPage(file)[0] ?? [])], page: file.pages[0] };
  }

  test('is set in the inks that its specification states', async () => {
    const { inks } = await inksWith(false);
    expect(inks).toContain('C 11 M 99 Y 100');
    expect(inks.map(totalOf)).toContain(210);
  });

  test('has a plate of its own where spot colours are asked for', async () => {
    const { inks, page } = await inksWith(true);
    expect(inks).toContain('PANTONE 5216 C 100');
    expect(page && pageContent(page)).not.toContain('.11 .99 1 0 k');
  });
});

const faults: [rule: string, alter: Alteration][] = [
  ['x4-id', dropId],
  ['x4-claim', (pdf) => restate(pdf, (xmp) => xmp.replace('PDF/X-4', 'PDF/X-3'))],
  ['x4-xmp', (pdf) => restate(pdf, (xmp) => xmp.replaceAll('xmpMM:VersionID', 'xmpMM:Other'))],
  ['x4-trapped', (pdf) => restate(pdf, (xmp) => xmp.replace('Trapped>False', 'Trapped>Maybe'))],
  ['x4-output-intent', (pdf) => remove(ofType(pdf, 'OutputIntent'), 'DestOutputProfile')],
  ['x4-boxes', (pdf) => set(pageOf(pdf), 'TrimBox', [0, 0, 2000, 2000])],
  ['x4-annotation', (pdf) => annotate(pdf, { Subtype: 'Link' })],
  ['x4-action', (pdf) => set(pdf.catalog, 'OpenAction', { S: 'JavaScript' })],
  ['x4-font', (pdf) => remove(ofType(pdf, 'FontDescriptor'), 'FontFile2')],
  ['x4-colour', (pdf) => repaint(pdf, (content) => `1 0 0 rg\n${content}`)],
  ['x4-image', (pdf) => drawn(pdf, { Subtype: 'Image', ColorSpace: 'DeviceRGB' })],
  ['x4-graphics-state', (pdf) => set(stateOf(pdf), 'TR', 'Identity')],
  ['x4-group', (pdf) => set(pageOf(pdf), 'Group', { S: 'Transparency', CS: 'DeviceRGB' })],
];

describe('a fault is found by its rule:', () => {
  test.each(faults)('%s', async (rule, alter) => {
    expect(brokenBy(pressRules, await altered(press, alter))).toEqual([rule]);
  });

  test('x4-header', async () => {
    const file = await rewritten(press, (bytes) => bytes.replace('%PDF-1.6', '%PDF-1.7'));
    expect(brokenBy(pressRules, file)).toEqual(['x4-header']);
  });

  test('every rule has one', () => {
    const tried = ['x4-header', ...faults.map(([rule]) => rule)];
    expect(pressRules.map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
  });

  test('marks inside the bleed', async () => {
    const file = await altered(press, (pdf) =>
      repaint(pdf, (content) => `${content}/HongtouAll CS 1 SCN 300 300 m 310 310 l S\n`),
    );
    expect(markFaults(file)).toEqual([{ found: 'marks in the bleed', page: 1 }]);
  });
});

describe('the sheets', () => {
  const pagesOf = (sides: ReturnType<typeof saddleStitch>) =>
    sides.map(({ placed }) => placed.map(({ page }) => page ?? 0));

  test('of a booklet nest: facing pages stand beside each other, blanks fill the end', () => {
    expect(pagesOf(saddleStitch(6, 0))).toEqual([
      [0, 1],
      [2, 0],
      [6, 3],
      [4, 5],
    ]);
  });

  test('of a booklet move to the spine by the creep of the sheets around them', () => {
    const inner = saddleStitch(12, 0.1)
      .at(-1)
      ?.placed.map(({ x }) => x);
    expect(inner).toEqual([0.2, 209.8]);
  });

  test('of a booklet tell where it is stapled, 70 mm from both edges, once', () => {
    const staples = saddleStitch(12, 0).flatMap((side) => side.staples?.at ?? []);
    expect(staples).toEqual([70, 227]);
  });

  test('of signatures have each page once, back to back with its other side', () => {
    const sides = perfectBinding(36);
    const pages = sides.flatMap(({ placed }) => placed.flatMap(({ page }) => page ?? []));
    expect(pages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
    for (let i = 0; i < sides.length; i += 2) {
      const [front, back] = [sides[i], sides[i + 1]];
      for (const { page, x, y, turned } of front?.placed ?? []) {
        const mirrored = (front?.width ?? 0) - x - 210;
        const behind = back?.placed.find((one) => one.x === mirrored && one.y === y);
        expect(behind?.turned).toBe(turned);
        // A leaf has 2n − 1 and 2n.
        expect(Math.ceil((behind?.page ?? 0) / 2)).toBe(Math.ceil((page ?? 0) / 2));
      }
    }
  });

  test.each([
    ['booklet', saddleStitch(3, 0.1), 2],
    ['signatures', perfectBinding(3), 2],
  ])('of the %s keep the inks and the rules', async (edition, sides, count) => {
    const made = await impose(press, { edition, about: '拼版', sides }, settings.condition);
    const file = await readPdfObjects(made);
    expect(brokenBy(pressRules, file)).toEqual([]);
    expect(file.pages).toHaveLength(count);
    expect(markFaults(file)).toEqual([]);
    const inks = new Set(inksByPage(file).flatMap((page) => [...page]));
    expect([...inks].sort()).toEqual(['All 100', 'K 100', 'M 80 Y 80']);
  });
});

function dropId(pdf: Parameters<Alteration>[0]): void {
  delete pdf.context.trailerInfo.ID;
}
