import { fileURLToPath } from 'node:url';
import { classic } from './classic-script.ts';

/** Pagefind's own script as a classic one, in which `fetch` and `document` are ours. */
export function pagefindScript(own: string): Promise<string> {
  const folder = new URL('browser/pagefind/', import.meta.url);
  const contents = `${own}\nimport { offerPagefind } from './client.ts';\nofferPagefind(createInstance);\n`;
  return classic(folder, {
    stdin: { contents, resolveDir: fileURLToPath(folder) },
    inject: [fileURLToPath(new URL('world.ts', folder))],
    define: { 'import.meta.url': 'undefined' },
  });
}
