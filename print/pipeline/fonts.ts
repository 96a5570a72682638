import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkitten';
import { type FaceRole, faces } from '../../src/view/faces.ts';

/** The print faces, ready to be loaded by a page and asked about characters. */
export interface PrintFonts {
  /** The @font-face rules, with addresses that hold for every page. */
  css: string;
  /** Absolute paths of all font files. */
  files: string[];
  covers(face: FaceRole, character: string): boolean;
}

/** Font files of the user's own, by the role that they take. Paths are absolute. */
export type OwnFonts = Partial<Record<FaceRole, string>>;

interface FaceRule {
  family: string;
  path: string;
  /** Code points, first and last of each range; every one where empty. */
  ranges: [number, number][];
}

const stylesheet = new URL('../styles/fonts.css', import.meta.url);

/** Reads the faces of the project, or the user's own in their place. */
export function readPrintFonts(own: OwnFonts = {}): PrintFonts {
  const css = withFiles(readFileSync(stylesheet, 'utf8'), own);
  const rules = faceRules(css);
  const files = [...new Set(rules.map(({ path }) => path))];
  const fonts = new Map<string, Font>();
  const has = ({ path, ranges }: FaceRule, code: number) => {
    const font = fonts.get(path) ?? read(path);
    fonts.set(path, font);
    return isWithin(code, ranges) && font.hasGlyphForCodePoint(code);
  };
  return {
    css,
    files,
    covers: (face, character) =>
      rules
        .filter(({ family }) => family === faces[face].paperFamily)
        .some((rule) => has(rule, character.codePointAt(0) ?? 0)),
  };
}

function read(path: string): Font {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path}: a collection of fonts, expected a single font`);
  return font;
}

/** Puts absolute addresses in place of those relative to the style sheet. */
function withFiles(css: string, own: OwnFonts): string {
  const roles = Object.entries(faces) as [FaceRole, { file: string }][];
  return roles.reduce((text, [role, { file }]) => {
    const url = own[role] ? pathToFileURL(own[role]) : new URL(`../fonts/${file}`, stylesheet);
    return text.replaceAll(`../fonts/${file}`, url.href);
  }, css);
}

function faceRules(css: string): FaceRule[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, body = '']) => {
    const family = /font-family:\s*['"]([^'"]+)/u.exec(body)?.[1] ?? '';
    const url = /url\(['"]([^'"]+)/u.exec(body)?.[1] ?? '';
    const range = /unicode-range:\s*([^;]+)/u.exec(body)?.[1] ?? '';
    return { family, path: fileURLToPath(url), ranges: rangesIn(range) };
  });
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
