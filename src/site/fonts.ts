import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontFaceCss, webFaces } from '../view/slices.ts';

/**
 * Whether the faces have to show what stands in a file. The pages of the manual are set in the reader's own 黑体, but for
 * their titles, which the list of them shows too.
 */
export function needsFaces(path: string): boolean {
  return /\.(?:html|css)$/u.test(path) && !/^help\/.+\/index\.html$/u.test(path);
}

/**
 * The fonts of a site by their path in it, fitted to what it shows: `fonts.css` names only the slices whose characters
 * stand in its pages and styles, and the other slices are left out. What scripts write is the archive's own voice, in
 * 黑体, or text that stands in a page.
 *
 * @param from folder of all slices
 */
export async function fittedFonts(
  from: string,
  characters: string,
): Promise<Map<string, string | Uint8Array>> {
  const faces = webFaces(characters);
  const there = new Set(await readdir(from));
  const slices = [...new Set(faces.map((face) => face.file))].filter((file) => there.has(file));
  const files = slices.map(
    async (file): Promise<[string, Uint8Array]> => [
      `fonts/${file}`,
      await readFile(join(from, file)),
    ],
  );
  return new Map<string, string | Uint8Array>([
    ['fonts/fonts.css', fontFaceCss(faces, '')],
    ...(await Promise.all(files)),
  ]);
}
