import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { installPeers } from '../peers.ts';
import { type Measured, run } from './commands.ts';

/** A stock generator, as its own first steps set it up. */
export interface Peer {
  name: string;
  /** Where its site comes out, below its folder. */
  out: string;
  prepare: (files: readonly string[]) => { root: string; run: () => Promise<Measured> };
}

const versions = { '@11ty/eleventy': '3.1.8', astro: '7.3.4', '@astrojs/starlight': '0.42.4' };

const starlightFiles = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: '法规馆', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: 法规馆\n---\n',
};

const eleventyFiles = {
  '_includes/page.html':
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{{ title }}</title><main>{{ content }}</main></html>',
  'index.md': '---\ntitle: 法规馆\nlayout: page.html\n---\n# 法规馆\n',
};

/** The peers, installed. */
export function peersIn(folder: string, say: (line: string) => void): Peer[] {
  installPeers(folder, versions, say);
  const bin = (path: string) => [process.execPath, join(folder, 'node_modules', path)];
  return [eleventyIn(folder, bin), starlightIn(folder, bin)];
}

type Bin = (path: string) => string[];

function eleventyIn(folder: string, bin: Bin): Peer {
  return {
    name: `Eleventy ${versions['@11ty/eleventy']}, no search`,
    out: '_site',
    prepare: (files) => {
      const root = emptied(join(folder, 'eleventy'), eleventyFiles);
      for (const [i, one] of files.entries())
        write(root, `law-${i + 1}.md`, titled(one, 'layout: page.html'));
      return { root, run: () => run([...bin('@11ty/eleventy/cmd.cjs'), '--quiet'], root) };
    },
  };
}

function starlightIn(folder: string, bin: Bin): Peer {
  return {
    name: `Astro Starlight ${versions['@astrojs/starlight']} with Pagefind`,
    out: 'dist',
    prepare: (files) => {
      const root = emptied(join(folder, 'starlight'), starlightFiles);
      for (const [i, one] of files.entries())
        write(root, `src/content/docs/law-${i + 1}.md`, titled(one, ''));
      return { root, run: () => run([...bin('astro/bin/astro.mjs'), 'build'], root) };
    },
  };
}

function emptied(root: string, files: Record<string, string>): string {
  rmSync(root, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) write(root, name, text);
  return root;
}

function write(root: string, name: string, text: string): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function titled(file: string, more: string): string {
  const title = JSON.stringify(basename(file, '.md'));
  return `---\ntitle: ${title}\n${more}\n---\n\n${readFileSync(file, 'utf8')}`;
}
