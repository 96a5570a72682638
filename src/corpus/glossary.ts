import { type GlossaryEntry, glossarySchema } from '../document/glossary.ts';
import type { Problem } from '../document/problem.ts';
import { readYamlFileIfAny } from './yaml-file.ts';

/** A document may have none. */
export function readGlossary(
  root: string,
  file: string,
  problems: Problem[],
): GlossaryEntry[] | undefined {
  const located = readYamlFileIfAny(root, file, glossarySchema, problems);
  return located?.value.map((entry, i) => ({ ...entry, at: located.placeAt([i, 'term']) }));
}
