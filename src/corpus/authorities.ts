import {
  type OrgansFile,
  organsFileSchema,
  type PlacesFile,
  placesFileSchema,
} from '../document/authority.ts';
import type { Problem } from '../document/problem.ts';
import type { Located } from './located.ts';
import { readYamlFile, readYamlFileIfAny } from './yaml-file.ts';

/** Bodies that an import listed as printed, and that nobody has looked up yet. */
const proposed = 'documents/organs-proposed.yaml';

export interface Authorities {
  organs: Located<OrgansFile>;
  places: Located<PlacesFile>;
}

/** The bodies and places that the archive knows, those that an import proposed among them. */
export function readAuthorities(root: string, problems: Problem[]): Authorities | undefined {
  const organs = readYamlFile(root, 'documents/organs.yaml', organsFileSchema, problems);
  const places = readYamlFile(root, 'documents/places.yaml', placesFileSchema, problems);
  if (!organs || !places) return undefined;
  const others = readYamlFileIfAny(root, proposed, organsFileSchema, problems);
  return { organs: others ? together(organs, others) : organs, places };
}

/** The proposed bodies come last; a source or kind of one name in both is that of the first file. */
function together(a: Located<OrgansFile>, b: Located<OrgansFile>): Located<OrgansFile> {
  const { sources, kinds, fates, organs } = a.value;
  const count = organs.length;
  return {
    value: {
      sources: { ...b.value.sources, ...sources },
      kinds: { ...b.value.kinds, ...kinds },
      fates: { ...b.value.fates, ...fates },
      organs: [...organs, ...b.value.organs],
    },
    placeAt: (path) => {
      const [list, index, ...rest] = path;
      const behind = list === 'organs' && typeof index === 'number' && index >= count;
      return behind ? b.placeAt([list, index - count, ...rest]) : a.placeAt(path);
    },
  };
}
