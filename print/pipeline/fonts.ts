import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { type FaceRole, type FaceSource, faces, isRest, restFaces } from '../../src/view/faces.ts';
import type { FaceData } from '../paged/load-faces.ts';
import { type FontFile, readFontFile } from './faces/font-file.ts';
import { plainCopyOf } from './faces/plain-copy.ts';
import { subsetOf } from './faces/subset.ts';

/** The print faces, ready to be asked about characters and to be loaded by a page. */
export interface PrintFonts {
  /** Where a face takes a character from: itself, 宋 or a last-resort face; undefined where none has it. */
  sourceOf(face: FaceRole, character: string): FaceSource | undefined;
  /** Width of a character in em. */
  advance(face: FaceRole, character: string): number;
  /** What a page has to load, so that it can set these characters of each face; one is packed while others are loaded. */
  filesFor(characters: ReadonlyMap<FaceRole, ReadonlySet<string>>): Promise<FaceData>[];
}

/** Font files of the user's own, by the role that they take. Paths are absolute. */
export type OwnFonts = Partial<Record<FaceRole, string>>;

interface FaceRule {
  family: string;
  /** Whose file it is. */
  role: FaceSource | undefined;
  path: string;
  /** Code points, first and last of each range; every one where empty. */
  ranges: [number, number][];
  /** The same, as the style sheet has them. */
  range: string;
}

interface LoadedRule extends FaceRule {
  font: FontFile;
}

const deflated = promisify(deflateRaw);
const stylesheet = new URL('../styles/fonts.css', import.meta.url);

/** The files that the faces are read from: the project's, or the user's own in their place. */
export function fontFilesFor(own: OwnFonts = {}): string[] {
  return [...new Set(faceRules(own).map(({ path }) => path))];
}

/** Reads the faces of the project, or the user's own in their place. @throws Error where one cannot be read */
export async function readPrintFonts(own: OwnFonts = {}): Promise<PrintFonts> {
  const files = fontFilesFor(own);
  const read = await Promise.all(files.map((file) => readFontFile(plainCopyOf(file) ?? file)));
  const rules = faceRules(own).flatMap((rule) => {
    const font = read[files.indexOf(rule.path)];
    return font ? { ...rule, font } : [];
  });
  const ruleFor = (face: FaceRole, character: string) => ruleOf(rules, face, character);
  return {
    sourceOf: (face, character) => ruleFor(face, character)?.role,
    advance: (face, character) => {
      const font = ruleFor(face, character)?.font;
      if (!font) throw new Error(`${character} is not in ${face}`);
      return font.advance(font.glyphs.get(codeOf(character)) ?? 0);
    },
    filesFor: (characters) => filesOf(rules, characters),
  };
}

/** Of two rules of a family the later one wins, for the characters in its range that it has. */
function ruleOf(
  rules: readonly LoadedRule[],
  face: FaceRole,
  character: string,
): LoadedRule | undefined {
  const { paperFamily } = faces[face];
  const code = codeOf(character);
  return rules.findLast(
    ({ family, ranges, font }) =>
      family === paperFamily && isWithin(code, ranges) && font.glyphs.has(code),
  );
}

function filesOf(
  rules: readonly LoadedRule[],
  characters: ReadonlyMap<FaceRole, ReadonlySet<string>>,
): Promise<FaceData>[] {
  const wanted = new Map(rules.map((rule): [LoadedRule, string[]] => [rule, []]));
  for (const [face, set] of characters)
    for (const character of set) {
      const rule = ruleOf(rules, face, character);
      if (rule) wanted.get(rule)?.push(character);
    }
  const files = [...wanted].filter(([, own]) => own.length > 0);
  return files.map(async ([{ family, range, font }, own]) => {
    // Handing them to the browser takes longer than packing them.
    const packed = await deflated(subsetOf(font, own), { level: constants.Z_BEST_SPEED });
    return { family, range, data: packed.toString('base64') };
  });
}

function faceRules(own: OwnFonts): FaceRule[] {
  const css = readFileSync(stylesheet, 'utf8');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, body = '']) => {
    const family = /font-family:\s*['"]([^'"]+)/u.exec(body)?.[1] ?? '';
    const url = /url\(['"]([^'"]+)/u.exec(body)?.[1] ?? '';
    const range = /unicode-range:\s*([^;]+)/u.exec(body)?.[1] ?? '';
    const role = roleOf(url);
    // The user's own file takes the place of the project's.
    const chosen = role && !isRest(role) && own[role];
    const path = fileURLToPath(chosen ? pathToFileURL(chosen) : new URL(url, stylesheet));
    return { family, role, path, ranges: rangesIn(range), range };
  });
}

function roleOf(url: string): FaceSource | undefined {
  const roles = Object.entries({ ...faces, ...restFaces }) as [FaceSource, { file: string }][];
  return roles.find(([, { file }]) => url.endsWith(`/${file}`))?.[0];
}

function rangesIn(range: string): [number, number][] {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/giu)].map(([, first = '', last]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last ?? first, 16),
  ]);
}

function isWithin(code: number, ranges: readonly [number, number][]): boolean {
  return ranges.length === 0 || ranges.some(([first, last]) => code >= first && code <= last);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
