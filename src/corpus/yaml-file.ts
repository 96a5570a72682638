import type * as z from 'zod';
import type { Problem } from '../document/problem.ts';
import { kindOf, readText } from './files.ts';
import type { Located } from './located.ts';
import { readYaml } from './yaml.ts';

/** Reads a file of YAML against a schema. What is wrong with either is a Problem. */
export function readYamlFile<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  problems: Problem[],
): Located<z.output<T>> | undefined {
  const source = readText(root, file, problems);
  if (!source) return undefined;
  const yaml = readYaml({ text: source.text, file }, schema);
  problems.push(...yaml.problems);
  return yaml.located;
}

/** The same of a file that need not be there. */
export function readYamlFileIfAny<T extends z.ZodType>(
  ...[root, file, schema, problems]: Parameters<typeof readYamlFile<T>>
): Located<z.output<T>> | undefined {
  return kindOf(root, file) === 'none' ? undefined : readYamlFile(root, file, schema, problems);
}
