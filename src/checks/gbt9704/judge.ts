import { textOf } from '../../document/clause.ts';
import type { Document } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { Check } from '../check.ts';
import { placeOnPage } from '../pdf-place.ts';
import { annexRequirements } from './annex.ts';
import { bodyRequirements } from './body.ts';
import { folioRequirements } from './folio.ts';
import { formRequirements } from './forms.ts';
import { geometryOf } from './geometry.ts';
import { headRequirements } from './head.ts';
import { imprintRequirements } from './imprint.ts';
import { markRequirements } from './marks.ts';
import { pageRequirements } from './page.ts';
import type { Finding, Requirement } from './requirement.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { signatureRequirements } from './signature.ts';
import { tableRequirements } from './tables.ts';

/** Every provision of GB/T 9704-2012 that a PDF is held to. */
export const requirements: readonly Requirement[] = [
  ...pageRequirements,
  ...markRequirements,
  ...headRequirements,
  ...bodyRequirements,
  ...signatureRequirements,
  ...annexRequirements,
  ...tableRequirements,
  ...imprintRequirements,
  ...folioRequirements,
  ...formRequirements,
];

/** `as-issued` keeps the layout of an original, `standard` the standard alone. */
export type Edition = 'as-issued' | 'standard';

/**
 * Where an original may depart from the standard and is printed as it was: the mark from the first line on, no text
 * on page 1, names and signatures in columns, a line of the grid for 空一行, more lines above an annex.
 */
const departures = new Set([
  'H-07',
  'H-10',
  'H-20',
  'B-07',
  'B-13',
  'S-07',
  'S-08',
  'S-09',
  'A-04',
]);

/** What a verdict needs to be: a provision, where it was seen, and whether it holds. */
export type Verdict = 'pass' | 'departure' | 'fail';

/** What the words of the record decide and not their setting: the source's own rules have judged them, or a sic has. */
const ofWords = new Set(['H-13', 'B-06', 'B-15', 'A-05', 'S-12', 'V-06', 'V-07']);

/** Whether the paper says in every line what the record says; cells of a row stand beside one another, line by line. */
function saysTheRecord({ lines }: Sheet): boolean {
  const running = lines.filter(({ clause }) => clause.role !== 'tableRow');
  const painted = Map.groupBy(running, ({ clause }) => clause);
  return [...painted].every(
    ([clause, own]) => tight(own.map(({ text }) => text).join('')) === tight(textOf(clause)),
  );
}

function tight(text: string): string {
  return text.replace(/\s/gu, '');
}

/** A document that keeps the page turns, the columns or the lines of its original. */
export function editionOf({ front, annexes, pageTurns }: Document): Edition {
  const kept =
    pageTurns.length > 0 ||
    (front.issuerColumns === 2 && front.issuers.length > 1) ||
    front.signatoryColumns !== undefined ||
    annexes.some(({ linesBefore }) => linesBefore !== undefined);
  return kept ? 'as-issued' : 'standard';
}

/** Judges a finished PDF by every provision that it shows something of. @throws where the bytes are no PDF */
export async function judgePdf(
  bytes: Uint8Array,
  document: Document,
  edition: Edition,
  where: string,
): Promise<Check[]> {
  return judge(sheetOf(await geometryOf(bytes), document), edition, where);
}

export function judge(sheet: Sheet, edition: Edition, where: string): Check[] {
  return requirements.flatMap((one) => {
    const findings = one.judge(sheet);
    return findings.length === 0 ? [] : [checkOf(one, findings, sheet, edition, where)];
  });
}

function checkOf(
  { id, clause, level, element, expected }: Requirement,
  findings: readonly Finding[],
  sheet: Sheet,
  edition: Edition,
  where: string,
): Check {
  const wrong = findings.filter(({ ok }) => !ok);
  const [shown = { page: 1, found: '' }] = wrong.length > 0 ? wrong : findings;
  const departs =
    (edition === 'as-issued' && departures.has(id)) ||
    (wrong.length > 0 && ofWords.has(id) && saysTheRecord(sheet));
  const verdict: Verdict = wrong.length === 0 ? 'pass' : departs ? 'departure' : 'fail';
  const binding = level === 'S' || level === 'G';
  return {
    id,
    level,
    clause: `GB/T 9704-2012 ${clause}`,
    element,
    ok: verdict !== 'fail',
    verdict,
    found: wrong.length > 1 ? `${shown.found}（等 ${wrong.length} 处）` : shown.found,
    expected,
    page: shown.page,
    measured: findings.length,
    where,
    problems:
      verdict === 'fail' && binding
        ? [problemOf(id, clause, element, expected, shown, sheet.document)]
        : [],
  };
}

function problemOf(
  id: string,
  clause: string,
  element: string,
  expected: string,
  { page, found }: { page: number; found: string },
  document: Document,
): Problem {
  return problem(`gbt9704-${id.toLowerCase()}`, placeOnPage(document, page), {
    found: { zh: `${element}：${found}`, en: `${element}: ${found}` },
    expected: `GB/T 9704-2012 ${clause}：${expected}`,
    mend: {
      zh: '检查公文的要素与格式；都对，则是排印程序的缺陷，请报告',
      en: 'check the elements and the form of the document; if they are right, report a defect of the printing program',
    },
  });
}
