import type { AstroUserConfig } from 'astro';
import type { Archive } from '../view/archive.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const id = 'virtual:archive';
const resolved = `\0${id}`;

/**
 * Gives the pages the archive as the module `virtual:archive`. It travels as one JSON string: a
 * parser reads that many times faster than the same data as an object literal.
 */
export function archivePlugin(archive: Archive, { live }: { live: boolean }): VitePlugin {
  const json = JSON.stringify(archive);
  return {
    name: 'hongtou:archive',
    resolveId: (source: string) => (source === id ? resolved : undefined),
    load: (source: string) =>
      source === resolved
        ? `export default JSON.parse(${JSON.stringify(json)});\nexport const live = ${live};\n`
        : undefined,
  };
}
