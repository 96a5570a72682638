import { type Check, check } from '../../src/checks/check.ts';
import { pdfFileOf } from '../../src/checks/pdf-file.ts';
import { type PdfObjects, readPdfObjects } from '../../src/checks/pdf-objects.ts';
import {
  type Fault,
  faultIf,
  type PdfRule,
  problemOf,
  problemsOf,
} from '../../src/checks/pdf-rule.ts';
import { pdfText } from '../../src/checks/pdf-text.ts';
import { pdfa2Rules } from '../../src/checks/pdfa/rules.ts';
import { coverageByPage } from '../../src/checks/press/coverage.ts';
import { boxFaults, markFaults, measuredBoxes } from '../../src/checks/press/geometry.ts';
import { imagesOn, type PlacedImage } from '../../src/checks/press/images.ts';
import {
  everyPlate,
  inksByPage,
  paper,
  permittedInks,
  totalOf,
} from '../../src/checks/press/inks.ts';
import { type Stroke, strokesOn } from '../../src/checks/press/page.ts';
import { pressRules } from '../../src/checks/press/rules.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import { standardCheck } from './archive-checks.ts';

/** What the printer is told of one page. */
export interface PressPage {
  page: number;
  /** Share of the sheet by ink, such as `K 100`. */
  inks: Record<string, number>;
  strokes: Stroke[];
}

export interface PressFacts {
  checks: Check[];
  pages: PressPage[];
  fonts: { name: string; embedded: boolean }[];
  images: PlacedImage[];
}

/** Trim and bleed in millimetres. */
const page: [number, number] = [210, 297];
const bleed = 3;
/** Of all inks on one spot, in percent; uncoated paper takes no more. */
const mostInk = 300;
/** GB/T 9704-2012, 7.4.1: the thinnest rule there is. */
const thinnest = 0.25;
/** Pixels to the inch at which a picture is sharp in print. */
const sharp = 300;
const standard = 'ISO 15930-7';

/** Checks the press edition on its finished bytes, and measures what the job ticket tells. */
export async function pressChecks(bytes: Uint8Array, document: Document): Promise<PressFacts> {
  const file = await readPdfObjects(bytes);
  const text = pdfFileOf(file);
  const where = `press/${document.id}/${document.id}.press.pdf`;
  const pages = pagesOf(file);
  const images = imagesOn(file);
  return {
    pages,
    fonts: text.fonts.map(({ name, embedded }) => ({ name, embedded })),
    images,
    checks: [
      ...pressRules.map((rule) => ruleCheck(rule, file, where)),
      archivalCheck(file, where),
      ...sheetChecks(file, document, where),
      ...inkChecks(file, pages, document, where),
      ...imageChecks(images, where),
      check(
        {
          id: 'press-text',
          level: 'record',
          where,
          found: `${[...readingOf(document).replace(/\s/gu, '')].length} 字`,
          expected: '与源文逐字相同',
        },
        pdfText(text, document),
      ),
    ],
  };
}

function pagesOf(file: PdfObjects): PressPage[] {
  return coverageByPage(file).map((covered, i) => ({
    page: i + 1,
    inks: Object.fromEntries(
      [...covered].map(([ink, share]) => [ink, Math.round(share * 1e5) / 1e5]),
    ),
    strokes: strokesOn(file, i + 1),
  }));
}

function sheetChecks(file: PdfObjects, document: Document, where: string): Check[] {
  const [boxes] = measuredBoxes(file);
  const [width, height] = page;
  const found = `${boxes?.width.toFixed(2)} × ${boxes?.height.toFixed(2)} mm，+${boxes?.bleed[0]?.toFixed(2)}`;
  const expected = `${width.toFixed(2)} × ${height.toFixed(2)} mm，+${bleed.toFixed(2)}`;
  return [
    check(
      { id: 'press-boxes', level: 'file', where, found, expected },
      problems(document, 'press-boxes', boxFaults(file, { sizes: [page], bleed })),
    ),
    check(
      {
        id: 'press-marks',
        level: 'file',
        where,
        found: `${file.pages.length} 面`,
        expected: '各面都有，在出血之外，各版都有',
      },
      problems(document, 'press-marks', markFaults(file)),
    ),
  ];
}

/** A picture of few pixels is the source's; it is said, and printed as it is. */
function imageChecks(images: readonly PlacedImage[], where: string): Check[] {
  if (images.length === 0) return [];
  const least = Math.min(...images.map(({ ppi }) => ppi));
  const facts = { id: 'press-images', level: 'file', where } as const;
  const made = check({ ...facts, found: `${least} ppi`, expected: `≥ ${sharp} ppi` }, []);
  return [{ ...made, verdict: least < sharp ? 'departure' : 'pass' }];
}

function inkChecks(
  file: PdfObjects,
  pages: readonly PressPage[],
  document: Document,
  where: string,
): Check[] {
  const inks = inksByPage(file);
  const permitted = permittedInks(document);
  const used = [...new Set(inks.flatMap(plates))];
  const most = Math.max(0, ...used.map(totalOf));
  const thin = Math.min(...pages.flatMap(({ strokes }) => strokes.map(({ height }) => height)));
  const one = (id: string, found: string, expected: string, faults: Fault[]): Check =>
    check({ id, level: 'file', where, found, expected }, problems(document, id, faults));
  return [
    one(
      'press-inks',
      used.join('；'),
      [...permitted].filter((ink) => ink !== paper).join('；'),
      inkFaults(inks, permitted),
    ),
    one('press-total-ink', `${most} %`, `≤ ${mostInk} %`, faultIf(most > mostInk, `${most} %`)),
    one(
      'press-thinnest',
      `${thin.toFixed(2)} mm`,
      `≥ ${thinnest} mm`,
      faultIf(thin < thinnest - 0.005, `${thin} mm`),
    ),
  ];
}

/** Checks an imposed file: the same rules, its own sheets. */
export async function imposedChecks(
  bytes: Uint8Array,
  document: Document,
  { edition, sides }: { edition: string; sides: readonly { width: number; height: number }[] },
): Promise<Check[]> {
  const file = await readPdfObjects(bytes);
  const where = `press/${document.id}/${document.id}.${edition}.pdf`;
  const sizes = sides.map(({ width, height }): [number, number] => [width, height]);
  const faults = [
    ...boxFaults(file, { sizes, bleed }),
    ...markFaults(file),
    ...inkFaults(inksByPage(file), permittedInks(document)),
    ...faultIf(file.pages.length !== sides.length, `${file.pages.length} sides`),
  ];
  const x4 = pressRules.flatMap((rule) => ruleCheck(rule, file, where).problems);
  return [
    check(
      {
        id: `press-${edition}`,
        level: 'file',
        where,
        found: `${file.pages.length} 版`,
        expected: `${sides.length} 版，PDF/X-4，墨色、页面框与标记如数`,
      },
      [...x4, ...problems(document, `press-${edition}`, faults)],
    ),
  ];
}

/** The file claims PDF/A-2a too; its rules are one line of the ticket. */
function archivalCheck(file: PdfObjects, where: string): Check {
  const name = where.slice(where.lastIndexOf('/') + 1);
  const about = { id: 'press-pdfa', element: '合 PDF/A-2a', where };
  return standardCheck(pdfa2Rules, file, { ...about, standard: 'ISO 19005-2', name });
}

function ruleCheck(rule: PdfRule, file: PdfObjects, where: string): Check {
  const name = where.slice(where.lastIndexOf('/') + 1);
  const found = problemsOf([rule], file, { standard, name });
  return check(
    {
      id: rule.id,
      level: 'file',
      clause: `${standard} ${rule.clause}`,
      element: rule.says.zh,
      found: found[0]?.found.zh ?? '合',
      expected: rule.says.zh,
      where,
    },
    found,
  );
}

/** What is on the page itself: neither bare paper nor marks. */
function plates(tuples: Set<string>): string[] {
  return [...tuples].filter((ink) => ink !== everyPlate && ink !== paper);
}

function inkFaults(inks: readonly Set<string>[], permitted: Set<string>): Fault[] {
  return inks.flatMap((tuples, i) =>
    plates(tuples)
      .filter((ink) => !permitted.has(ink))
      .map((found) => ({ found, page: i + 1 })),
  );
}

function problems(document: Document, id: string, faults: readonly Fault[]) {
  const says = { zh: '付印单所列', en: 'as the job ticket says' };
  const cited = { standard: 'GB/T 9704-2012', name: `${document.id}.press.pdf` };
  return faults.map((fault) => problemOf({ id, clause: '6', says }, fault, cited));
}
