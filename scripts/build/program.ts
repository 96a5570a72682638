import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '../cli/voice.ts';
import { noteUse } from './prune.ts';

/** The compiled pages; they are compiled once for the code that they are made from. @returns their folder */
export async function programIn(folder: string, codeSum: string, voice: Voice): Promise<string> {
  const program = join(folder, codeSum);
  if (existsSync(program)) {
    noteUse(program);
    return program;
  }
  voice.progress({ zh: '编译网页模板', en: 'compiling the pages' });
  // Only now, since loading Astro takes seconds.
  const { compilePages } = await import('../../src/site/drawing/compile.ts');
  const aside = join(folder, `aside-${randomUUID()}`);
  await compilePages(aside);
  try {
    renameSync(aside, program);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another build was faster.
    if (!existsSync(program)) throw error;
  }
  return program;
}
