import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { distinctCharacters } from '../document/characters.ts';
import type { Document } from '../document/document.ts';
import { charactersOf } from '../document/formula.ts';
import { setFormulasIn } from '../document/set-formulas.ts';
import { faces } from '../view/faces.ts';
import { facesHref } from '../view/links.ts';
import { mathFace, mathHas } from '../view/math-face.ts';
import { headingCharacters, type OwnRole, ownRoles, ownSlices } from '../view/own-slices.ts';
import { fontFaceCss, fontFaceRule, type WebFace, webFaces } from '../view/slices.ts';
import { type Cut, preserveNameIds, wholeFace } from './cut-face.ts';
import { relativeAddress } from './relative-address.ts';
import { packedWoff2 } from './woff2/pack.ts';

const packed = fileURLToPath(new URL('../../print/fonts/screen', import.meta.url));

const printed = fileURLToPath(new URL('../../print/fonts', import.meta.url));
const layout = new URL('../styles/formulas.css', import.meta.url);
const headingFile = 'heading.woff2';

/**
 * The faces of a document's pages: slices that hold just what it shows, and a style sheet that takes from the slices of
 * the site whatever else its pages show.
 * @param heading words above each page that stand in 小标宋
 * @param shown all characters of the pages
 */
export async function ownFaces(
  document: Document,
  { heading, shown, cut }: { heading: string; shown: string; cut: Cut },
): Promise<Map<string, string | Uint8Array>> {
  const sheet = facesHref(document).slice(1);
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const own: WebFace[] = [];
  const files = new Map<string, string | Uint8Array>();
  for (const { role, characters } of ownSlices(document)) {
    const { family } = faces[role];
    const number = own.filter((face) => face.family === family).length + 1;
    const file = `${role}-${number}.woff2`;
    own.push({ family, file, characters });
    files.set(folder + file, await cut(role, characters));
  }
  const above = headingFace(heading, own);
  const others = [...above, ...webFaces(shown, [...own, ...above])].map((face) => ({
    ...face,
    file: relativeAddress(`/fonts/${face.file}`, sheet),
  }));
  // Of these, large brackets are made on the pages as they were printed.
  const pieces = [...shown].filter((one) => /[⎛-⎭]/u.test(one));
  const formulas = await formulaFace(document, pieces);
  if (formulas) files.set(folder + formulas.face.file, formulas.data);
  const faceCss = fontFaceCss([...others, ...own, ...(formulas ? [formulas.face] : [])], '');
  return files.set(sheet, faceCss + (await formulaStyles(document)));
}

/** The slice of what stands above each page, for what a document's own do not give. */
function headingFace(heading: string, own: readonly WebFace[]): WebFace[] {
  const { family } = faces.xiaobiaosong;
  const given = own.filter((face) => face.family === family).map(({ characters }) => characters);
  const left = [...headingCharacters(heading)].filter((one) => !given.join('').includes(one));
  return left.length === 0 ? [] : [{ family, file: headingFile, characters: left.join('') }];
}

/** That slice by its path in the site. It is one for all documents, so that another heading changes none of theirs. */
export async function headingFaces(heading: string, cut: Cut): Promise<Map<string, Uint8Array>> {
  const characters = headingCharacters(heading);
  if (characters === '') return new Map();
  return new Map([[`fonts/${headingFile}`, await cut('xiaobiaosong', characters)]]);
}

/** How formulas are laid out, for documents that have any. */
async function formulaStyles(document: Document): Promise<string> {
  return setFormulasIn(document).size === 0 ? '' : await readFile(layout, 'utf8');
}

/** The same with the face in it, for a page that stands alone: few machines have one of their own. */
export async function formulasWithFace(document: Document): Promise<string> {
  const formulas = await formulaFace(document);
  if (!formulas) return '';
  const address = `data:font/woff2;base64,${Buffer.from(formulas.data).toString('base64')}`;
  const { family, characters } = formulas.face;
  return fontFaceRule(family, address, characters) + (await formulaStyles(document));
}

/**
 * The face of formulas with what a document's own show, their brackets and roots in every size; only a face that has the
 * space says how formulas are laid out (CSS Fonts, 2.1).
 */
async function formulaFace(
  document: Document,
  pieces: readonly string[] = [],
): Promise<{ face: WebFace; data: Uint8Array } | undefined> {
  const shown = [...setFormulasIn(document).values()].map(charactersOf);
  const characters = [...distinctCharacters([...shown, ' √', ...pieces])]
    .filter(mathHas)
    .sort()
    .join('');
  if (shown.length === 0) return undefined;
  const whole = await readFile(`${printed}/${mathFace.file}`);
  const data = await subsetFont(whole, characters, { targetFormat: 'sfnt', preserveNameIds });
  return {
    face: { family: mathFace.family, file: 'math-1.woff2', characters },
    data: packedWoff2(data),
  };
}

/** Lays the faces into a folder as they are cut from: to unpack them takes longer than to cut a document's own. */
export async function unpackFaces(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const role of ownRoles) await writeFile(wholeFace(folder, role), await unpacked(role));
}

async function unpacked(role: OwnRole): Promise<Buffer> {
  const face = await readFile(`${packed}/hongtou-${role}.woff2`);
  const targetFormat = 'sfnt';
  return await subsetFont(face, undefined, { keepAllGlyphs: true, targetFormat, preserveNameIds });
}
