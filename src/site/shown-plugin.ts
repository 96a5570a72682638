import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const name = 'virtual:shown';

/**
 * Gives the live site what it shows. It travels as a JSON string: a parser reads that many times faster than an object
 * literal.
 */
export function shownPlugin(shown: Omit<App.Locals, 'language'> | undefined): VitePlugin {
  const data = shown ? `JSON.parse(${JSON.stringify(JSON.stringify(shown))})` : 'undefined';
  return {
    name: 'hongtou:shown',
    resolveId: (source: string) => (source === name ? `\0${name}` : undefined),
    load: (source: string) => (source === `\0${name}` ? `export default ${data};\n` : undefined),
  };
}
