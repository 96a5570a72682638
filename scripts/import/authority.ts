import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAuthorities } from '../../src/corpus/authorities.ts';
import { namesOf } from '../../src/document/authority.ts';
import type { Problem } from '../../src/document/problem.ts';
import type { Authority } from '../../src/import/authority.ts';

/** Authority files that list nothing yet, for an archive that begins with an import. */
export const emptyAuthorities: readonly (readonly [name: string, text: string])[] = [
  [
    'organs.yaml',
    '# 机构规范档：名称、简称、类别、后来的去向，每一项注明来源。写法见 docs/author.md。\nsources: {}\nkinds: {}\nfates: {}\norgans: []\n',
  ],
  [
    'places.yaml',
    '# 地名规范档：地方及其所在的省级行政区。写法见 docs/author.md。\nsources: {}\nlevels: {}\nprovinces: []\nplaces: []\n',
  ],
];

/** The bodies and places that the archive at a root knows, and the ids that are taken there. */
export function authorityOf(root: string): {
  authority: Authority;
  taken: Set<string>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const folder = join(root, 'documents');
  const begun = emptyAuthorities.some(([name]) => existsSync(join(folder, name)));
  const files = begun ? readAuthorities(root, problems) : undefined;
  const organs = (files?.organs.value.organs ?? []).flatMap((organ) =>
    namesOf(organ).map((name): [string, string] => [name, organ.id]),
  );
  const places = (files?.places.value.places ?? []).map(({ name, id }): [string, string] => [
    name,
    id,
  ]);
  return {
    authority: { organs: new Map(organs), places: new Map(places) },
    taken: new Set(existsSync(folder) ? readdirSync(folder) : []),
    problems,
  };
}
