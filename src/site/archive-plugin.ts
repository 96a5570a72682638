import type { AstroUserConfig } from 'astro';
import type { Archive } from '../view/archive.ts';
import type { Web } from '../view/web/web.ts';
import { namesIndex } from './names-index.ts';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** What a module exports, as source. It is made when a page asks for it. */
type Modules = Record<string, () => string>;

/**
 * Gives the pages the archive as the module `virtual:archive`, what is named in it as `virtual:web`,
 * and its names in the order of the alphabet as `virtual:names`.
 * They travel as JSON strings: a parser reads those many times faster than object literals.
 */
export function archivePlugin(archive: Archive, web: Web, { live }: { live: boolean }): VitePlugin {
  const modules: Modules = {
    'virtual:archive': () => `${defaultExport(archive)}export const live = ${live};\n`,
    'virtual:web': () => defaultExport(web),
    'virtual:names': () => defaultExport(namesIndex(archive, web)),
  };
  return {
    name: 'hongtou:archive',
    resolveId: (source: string) => (source in modules ? `\0${source}` : undefined),
    load: (source: string) => modules[source.replace(/^\0/u, '')]?.(),
  };
}

function defaultExport(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;
}
