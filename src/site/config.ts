import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { drawing } from './drawing/adapter.ts';
import { manualLinks } from './manual-links.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What the build, the live site and the editor share. Astro's own Markdown engine breaks Chinese
 * emphasis (`**（一）…。**推动`), so the site's prose goes through remark as the sources do.
 */
export function siteConfig() {
  return {
    root,
    output: 'server',
    adapter: drawing,
    trailingSlash: 'ignore',
    build: { format: 'directory', inlineStylesheets: 'never' },
    integrations: [mdx()],
    markdown: {
      processor: unified({
        gfm: false,
        smartypants: false,
        remarkPlugins: [remarkGfm, remarkCjkFriendly, manualLinks],
      }),
      syntaxHighlight: false,
    },
    devToolbar: { enabled: false },
  } satisfies AstroUserConfig;
}
