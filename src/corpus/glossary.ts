import { type GlossaryEntry, glossarySchema } from '../document/glossary.ts';
import type { Problem } from '../document/problem.ts';
import { kindOf, readText } from './files.ts';
import { readYaml } from './yaml.ts';

/** A document may have none. */
export function readGlossary(
  root: string,
  file: string,
  problems: Problem[],
): GlossaryEntry[] | undefined {
  if (kindOf(root, file) === 'none') return undefined;
  const source = readText(root, file, problems);
  const yaml = source && readYaml({ text: source.text, file }, glossarySchema);
  problems.push(...(yaml?.problems ?? []));
  if (!yaml?.located) return undefined;
  const { value, placeAt } = yaml.located;
  return value.map((entry, i) => ({ ...entry, at: placeAt([i, 'term']) }));
}
