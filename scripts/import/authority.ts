import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAuthorities } from '../../src/corpus/authorities.ts';
import { namesOf } from '../../src/document/authority.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Authority } from '../../src/import/authority.ts';

/** The bodies and places that the archive at a root knows, and the ids that are taken there. */
export function authorityOf(root: string): {
  authority: Authority;
  taken: Set<string>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const files = readAuthorities(root, problems);
  const organs = (files?.organs.value.organs ?? []).flatMap((organ) =>
    namesOf(organ).map((name): [string, string] => [name, organ.id]),
  );
  const places = (files?.places.value.places ?? []).map(({ name, id }): [string, string] => [
    name,
    id,
  ]);
  const folder = join(root, 'documents');
  return {
    authority: { organs: new Map(organs), places: new Map(places) },
    taken: new Set(existsSync(folder) ? readdirSync(folder) : []),
    problems,
  };
}
