import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontFaceCss, webFaces } from '../view/slices.ts';

/**
 * Fits the fonts of a finished site to what it shows: `fonts/fonts.css` names only the slices whose
 * characters stand in its pages and styles, and the other slices are removed. What scripts write is the
 * archive's own voice, in 黑体, or text that stands in a page.
 */
export async function fitFonts(outDir: string): Promise<void> {
  const faces = webFaces(await charactersIn(outDir));
  const folder = join(outDir, 'fonts');
  await writeFile(join(folder, 'fonts.css'), fontFaceCss(faces, ''));
  const kept = new Set(faces.map((face) => face.file));
  for (const name of await readdir(folder)) {
    if (name.endsWith('.woff2') && !kept.has(name)) await rm(join(folder, name));
  }
}

async function charactersIn(outDir: string): Promise<Set<string>> {
  const characters = new Set<string>();
  const files = await readdir(outDir, { recursive: true });
  for (const name of files.filter((file) => /\.(?:html|css)$/u.test(file))) {
    for (const character of await readFile(join(outDir, name), 'utf8')) characters.add(character);
  }
  return characters;
}
