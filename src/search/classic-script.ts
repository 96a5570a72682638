import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/** Bundles the browser script of that file into a classic one, since modules do not load from a folder. */
export function classicScript(file: URL, define: Record<string, string> = {}): Promise<string> {
  const entryPoints = [fileURLToPath(file)];
  return classic(new URL('.', file), { entryPoints, define });
}

/** @param folder the paths in what comes out are relative to it, and do not tell from where the build was called */
export async function classic(folder: URL, options: BuildOptions): Promise<string> {
  // Most builds bundle nothing.
  const { build } = await import('esbuild');
  const { outputFiles = [] } = await build({
    absWorkingDir: fileURLToPath(folder),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    ...options,
    write: false,
  });
  return outputFiles.map((file) => file.text).join('');
}
