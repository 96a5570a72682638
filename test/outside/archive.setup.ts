import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the small archive with its built `dist/`. Copy it before changing anything. */
    archive: string;
  }
}

/** Builds the small archive once for all tests, by the command that a user types. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = smallArchiveFolder();
  const remove = () => rmSync(root, { recursive: true });
  const { code, err } = await hongtou(['build', '--root', root]);
  if (code !== 0) {
    remove();
    throw new Error(err);
  }
  project.provide('archive', root);
  return remove;
}
