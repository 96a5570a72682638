import type { Check } from '../../src/checks/check.ts';
import type { Glyph, PageGeometry } from '../../src/checks/gbt9704/geometry.ts';
import type { Sheet } from '../../src/checks/gbt9704/sheet.ts';
import type { ClauseRole } from '../../src/document/clause.ts';
import { type FaceRole, faces, restFaces } from '../../src/view/faces.ts';
import type {
  Facsimile,
  FacsimileFinding,
  FacsimilePage,
  PaintedText,
  Passage,
} from '../../src/view/facsimile.ts';
import { mathFace } from '../../src/view/math-face.ts';
import { heldMarks } from '../../src/view/slices.ts';

/**
 * What a measured PDF shows, with the departures that its checks found at their spots. Each page is made when it is asked
 * for, since all pages of a long document at once would take much room.
 */
export function facsimileOf(sheet: Sheet, checks: readonly Check[]): Facsimile {
  const findings = checks
    .filter(({ verdict }) => verdict === 'departure')
    .map((check) => findingOf(check, sheet));
  return { pages: { [Symbol.iterator]: () => pagesOf(sheet) }, findings };
}

function* pagesOf(sheet: Sheet): Generator<FacsimilePage> {
  const passages = passagesOf(sheet);
  for (const [i, page] of sheet.pages.entries())
    yield { ...pageOf(page), passages: passages.get(i + 1) ?? [] };
}

const rolesByName = new Map<string, PaintedText['face']>([
  ...Object.entries(faces).map(([role, face]): [string, FaceRole] => [
    face.postScriptName,
    role as FaceRole,
  ]),
  // Families of the site that show what these have.
  [restFaces.rest.postScriptName, 'song'],
  [restFaces['rest-bold'].postScriptName, 'xiaobiaosong'],
  [mathFace.postScriptName, 'math'],
]);

function pageOf({ width, height, glyphs, shapes }: PageGeometry): Omit<FacsimilePage, 'passages'> {
  const texts: PaintedText[] = [];
  for (const glyph of glyphs) {
    if (shownBy(glyph).trim() === '') continue;
    const last = texts.at(-1);
    const face = last && continues(last, glyph) ? faceOfBoth(last, glyph) : undefined;
    if (last && face) append(last, glyph, face);
    else texts.push(textFrom(glyph));
  }
  return { width, height, texts, shapes };
}

function shownBy({ text, shown }: Glyph): string {
  return shown ?? text;
}

function faceOf({ font }: Glyph): PaintedText['face'] {
  return rolesByName.get(font) ?? 'song';
}

function textFrom(glyph: Glyph): PaintedText {
  return {
    face: faceOf(glyph),
    size: rounded(glyph.size),
    colour: glyph.colour,
    x: rounded(glyph.x),
    baseline: rounded(glyph.baseline),
    turned: glyph.angle === 90,
    characters: [shownBy(glyph)],
    advances: [0],
  };
}

/** To a thousandth of a millimetre: figures that are longer are a burden to write and to read. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000;
}

/** Half a tenth of a millimetre is less than anybody sees. */
const same = 0.05;

function continues(last: PaintedText, glyph: Glyph): boolean {
  const across = last.turned ? glyph.x - last.x : glyph.baseline - last.baseline;
  return (
    Math.abs(across) < same &&
    last.turned === (glyph.angle === 90) &&
    last.colour === glyph.colour &&
    Math.abs(last.size - glyph.size) < same
  );
}

/** Faces whose family on the screen, too, takes digits, capitals and marks from 宋. */
const borrowing: ReadonlySet<PaintedText['face']> = new Set(['fangsong', 'kaiti']);

/** The face in which a text and a glyph behind it both look as they are painted. */
function faceOfBoth(last: PaintedText, glyph: Glyph): PaintedText['face'] | undefined {
  const face = faceOf(glyph);
  if (face === last.face) return face;
  if (borrowing.has(last.face) && face === 'song' && heldMarks.has(shownBy(glyph)))
    return last.face;
  const areMarks = () => last.characters.every((one) => heldMarks.has(one));
  return borrowing.has(face) && last.face === 'song' && areMarks() ? face : undefined;
}

function append(last: PaintedText, glyph: Glyph, face: PaintedText['face']): void {
  last.face = face;
  last.characters.push(shownBy(glyph));
  last.advances.push(rounded(last.turned ? last.baseline - glyph.baseline : glyph.x - last.x));
}

/** What each page shows of each clause, in reading order. */
function passagesOf({ lines }: Sheet): Map<number, Passage[]> {
  const byPage = new Map<number, Map<string, string>>();
  for (const { page, clause, text } of lines) {
    const onPage = byPage.get(page) ?? new Map<string, string>();
    onPage.set(clause.id, (onPage.get(clause.id) ?? '') + text);
    byPage.set(page, onPage);
  }
  return new Map(
    [...byPage].map(([page, texts]) => [
      page,
      Array.from(texts, ([clause, text]) => ({ clause, text })),
    ]),
  );
}

/** Whose lines a departure is about, by the first letter or the whole of its id. */
const about: Readonly<Record<string, readonly ClauseRole[]>> = {
  H: ['issuer'],
  'B-07': ['addressees'],
  'B-13': ['annexEntry'],
  S: ['signatory', 'dateOfIssue'],
  A: ['annexTitle'],
};

function findingOf(check: Check, { lines }: Sheet): FacsimileFinding {
  const { id, clause = '', element = '', found, expected, page = 1 } = check;
  const roles = about[id] ?? about[id.charAt(0)] ?? [];
  const onPage = lines.filter((line) => line.page === page);
  const line = onPage.find((one) => roles.includes(one.clause.role)) ?? onPage[0];
  return {
    page,
    y: line?.bottom ?? 0,
    provision: clause.replace(/^GB\/T 9704-2012 /u, ''),
    element,
    found: String(found),
    expected: String(expected),
  };
}
