import { codesIn, distinctCharacters } from '../document/characters.ts';
import { oncePer } from '../document/once.ts';
import { type FaceRole, type FaceSource, faces } from './faces.ts';
import marks from './marks.json' with { type: 'json' };
import rest from './rest-slices.json' with { type: 'json' };
import general from './slices.json' with { type: 'json' };

/** The CSS family of digits, capitals and marks, which comes before those that have none. */
const marksFamily = 'Hongtou Marks';

/** What that family has; it is the glyphs of 宋, in whatever family it is asked for first. */
export const heldMarks: ReadonlySet<string> = new Set(marks.characters);

/** One web font file: the glyphs of one face for some characters. */
interface Slice {
  role: string;
  file: string;
  characters: string;
}

/** One `@font-face` rule of the site. */
export interface WebFace {
  /** The CSS family. */
  family: string;
  /** The slice's file in public/fonts/. */
  file: string;
  /** The characters that it is fetched for, in order of code points. */
  characters: string;
}

const list: readonly Slice[] = [...general, ...rest];

/**
 * Where each web family takes its glyphs from, the first source that has a character first.
 * 仿宋 and 楷体 have slices for Han only; small Latin, rare marks and rare characters come from 宋, as on paper, and
 * what it lacks from the last-resort faces.
 */
const sources: Partial<Record<FaceRole, FaceSource[]>> = {
  fangsong: ['fangsong', 'song', 'rest'],
  kaiti: ['kaiti', 'song', 'rest'],
  xiaobiaosong: ['xiaobiaosong', 'song', 'rest-bold', 'rest'],
  song: ['song', 'rest'],
};

/**
 * The rules that a site needs to show these characters, or all that there are, in 仿宋, 楷体, 小标宋 and
 * 宋, in a fixed order. 黑体 is the reader's own and has none. A character that no face has is left to
 * the system's fonts.
 * @param own faces that give some of the characters already
 */
export function webFaces(
  characters: string = everything(),
  own: readonly WebFace[] = [],
): WebFace[] {
  const wanted = codesIn(distinctCharacters([characters]));
  return Object.entries(sources).flatMap(([role, roles]) => {
    const { family } = faces[role as FaceRole];
    const given = own.filter((face) => face.family === family).map((face) => face.characters);
    const known = new Set(codesIn(given.join('')));
    const left = wanted.filter((code) => !known.has(code));
    return facesOf(family, roles, left);
  });
}

/** All characters of a face for the screen. */
export function charactersOf(role: FaceRole): string {
  return slicesOf(role)
    .map((slice) => slice.characters)
    .join('');
}

/** What nearly every official text uses; only 仿宋, in which texts are set, has a slice for it. */
export function commonestOf(role: FaceRole): string {
  return role === 'fangsong' ? (slicesOf(role)[0]?.characters ?? '') : '';
}

function slicesOf(role: FaceSource): Slice[] {
  return list.filter((slice) => slice.role === role);
}

function facesOf(family: string, roles: FaceSource[], wanted: readonly number[]): WebFace[] {
  const { numbers, places } = placesIn(roles);
  const found = wanted.map((code) => numbers[code] ?? 0).filter((number) => number > 0);
  const rules: WebFace[] = [];
  // All characters of a slice have numbers that follow each other.
  for (const number of Uint16Array.from(found).sort()) {
    const { file, character } = places[number - 1] ?? noPlace;
    const last = rules.at(-1);
    if (last?.file === file) last.characters += character;
    else rules.push({ family, file, characters: character });
  }
  return rules;
}

/** Above, no face has characters. */
const planesOfHan = 0x40000;

const noPlace = { file: '', character: '' };

/** Where each character stands in the slices of some roles, the first that has it first; its number by its code, from 1. */
const placesIn = oncePer((roles: FaceSource[]) => {
  const places: { file: string; character: string }[] = [];
  const numbers = new Uint16Array(planesOfHan);
  for (const { file, characters } of roles.flatMap(slicesOf))
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      if (numbers[code] === 0) numbers[code] = places.push({ file, character });
    }
  return { numbers, places };
});

function everything(): string {
  return list.map((slice) => slice.characters).join('');
}

/**
 * The style sheet of the site's fonts. It holds digits, capitals and the marks of 宋 itself: they are as wide as they are
 * before the first line is laid out, and what the reader's own face would make of a · or a 1 moves no line.
 * @param base where the files are, relative to the style sheet, with its closing slash; '' for beside it
 */
export function fontFaceCss(webFaces: WebFace[], base: string): string {
  const others = webFaces.map(({ family, file, characters }) =>
    fontFaceRule(family, base + file, characters),
  );
  return [held, ...others].join('\n');
}

const held = fontFaceRule(marksFamily, `data:font/woff2;base64,${marks.woff2}`, marks.characters);

// The range of weights keeps the browser from making a bold of its own.
export function fontFaceRule(family: string, address: string, characters: string): string {
  return `@font-face {
  font-family: '${family}';
  src: url('${address}') format('woff2');
  font-weight: 100 900;
  font-display: swap;
  unicode-range: ${unicodeRange(characters)};
}
`;
}

/** A CSS unicode-range for the characters, neighbours joined: `U+20-7E, U+4E00`. */
export function unicodeRange(characters: string): string {
  const points = Uint32Array.from(codesIn(characters)).sort();
  const ranges: string[] = [];
  for (let from = 0; from < points.length; ) {
    let to = from + 1;
    while (points[to] === (points[to - 1] ?? 0) + 1) to += 1;
    const [first, last] = [points[from] ?? 0, points[to - 1] ?? 0];
    ranges.push(last > first ? `U+${hex(first)}-${hex(last)}` : `U+${hex(first)}`);
    from = to;
  }
  return ranges.join(', ');
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}
