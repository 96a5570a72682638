import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFontFile } from '../../print/pipeline/faces/font-file.ts';
import { fontFilesFor, type PrintFonts, readPrintFonts } from '../../print/pipeline/fonts.ts';
import { EnvironmentError } from '../../src/document/errors.ts';
import { type Problem, problem, type Said } from '../../src/document/problem.ts';
import type { Config, ConfigPlace } from '../config.ts';

/**
 * What is wrong with the faces that the configuration names.
 * @throws EnvironmentError where a face of the project itself is gone
 */
export async function faceProblems(
  { fonts }: Config,
  root: string,
  placeOf: ConfigPlace,
): Promise<Problem[]> {
  const gone = fontFilesFor().find((file) => !existsSync(file));
  if (gone) throw lost(gone);
  const named = Object.entries(fonts);
  const faults = await Promise.all(named.map(([, file]) => faultOf(resolve(root, file))));
  return named.flatMap(([role, file], i) => {
    const fault = faults[i];
    return fault ? [unusable(role, file, fault, placeOf)] : [];
  });
}

/** The faces to print with, read. @throws Error where one cannot be: `faceProblems` says what is wrong with it */
export function facesFor({ fonts }: Config, root: string): Promise<PrintFonts> {
  const named = Object.entries(fonts).map(([role, file]) => [role, resolve(root, file)]);
  return readPrintFonts(Object.fromEntries(named));
}

/** Chromium embeds only static TrueType outlines as themselves; all else becomes Type 3. */
async function faultOf(path: string): Promise<Said | undefined> {
  if (!existsSync(path)) return { zh: '没有这个文件', en: 'no such file' };
  const tables = await tablesIn(path);
  const unreadable = { zh: '读不出字体', en: 'no font can be read from it' };
  if (!tables) return unreadable;
  if (tables.has('CFF ') || tables.has('CFF2'))
    return { zh: 'CFF 轮廓（OTF）', en: 'CFF outlines (OTF)' };
  if (tables.has('fvar')) return { zh: '可变字体', en: 'a variable font' };
  if (!tables.has('glyf')) return { zh: '没有 TrueType 轮廓', en: 'no TrueType outlines' };
  return await readFontFile(path).then(
    () => undefined,
    () => unreadable,
  );
}

async function tablesIn(path: string): Promise<Set<string> | undefined> {
  const { create } = await import('fontkitten');
  try {
    const font = create(readFileSync(path));
    if (font.isCollection) return undefined;
    return new Set(
      Object.keys((font as unknown as { directory: { tables: object } }).directory.tables),
    );
  } catch {
    // Whatever the reader stumbles over, the file is no font that can be used.
    return undefined;
  }
}

function unusable(role: string, file: string, found: Said, placeOf: ConfigPlace): Problem {
  return problem('font-unusable', placeOf(role), {
    found:
      typeof found === 'string'
        ? `${file}: ${found}`
        : { zh: `${file}：${found.zh}`, en: `${file}: ${found.en}` },
    expected: {
      zh: '静态 TrueType 字体文件（.ttf 或 .woff2）',
      en: 'a static TrueType file (.ttf or .woff2)',
    },
    mend: {
      zh: '换一个文件，或去掉这一项而用自带的字体',
      en: 'name another file, or remove the entry to use the face that comes with the project',
    },
  });
}

function lost(path: string): EnvironmentError {
  return new EnvironmentError({
    step: { zh: '印刷字体', en: 'print faces' },
    reason: { zh: `没有 ${path}`, en: `no ${path}` },
    command: 'git checkout -- print/fonts',
  });
}
