import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
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
 * Fits the fonts of a site to what it shows: `fonts.css` names only the slices whose characters stand in its pages and
 * styles, and the other slices are left out. What scripts write is the archive's own voice, in 黑体, or text that
 * stands in a page.
 */
export async function fitFonts(
  from: string,
  to: string,
  characters: ReadonlySet<string>,
): Promise<void> {
  const faces = webFaces(characters);
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'fonts.css'), fontFaceCss(faces, ''));
  const there = new Set(await readdir(from));
  for (const file of new Set(faces.map((face) => face.file)))
    if (there.has(file)) await copyFile(join(from, file), join(to, file));
}
