import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createApp } from 'astro/app/entrypoint';
import { twinOf } from '../../view/languages.ts';
import { inEnglish } from '../english.ts';

/** The compiled pages, ready to be asked. */
export interface Drawing {
  /** Folder of the files that stand beside the pages: style sheets, fonts, icon. */
  beside: string;
  /** Folder of the faces of which documents have their own. */
  faces: string;
  /** Folder of the bundled scripts. */
  scripts: string;
  /**
   * The page at a path of the site, such as `about/index.html`, its addresses still from the root.
   * @throws Error where there is no such page, or it cannot be drawn
   */
  page(path: string, shown: Omit<App.Locals, 'language'>): Promise<string>;
}

/** @param folder where `compilePages` laid them */
export function openDrawing(folder: string): Drawing {
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  // Often every page is there already.
  let opening: Promise<{ app: ReturnType<typeof createApp> }> | undefined;
  return {
    beside: join(folder, 'client'),
    faces: join(folder, 'faces'),
    scripts: join(folder, 'scripts'),
    page: async (path, shown) => {
      opening ??= import(entry);
      const { app } = await opening;
      const twin = twinOf(path);
      const request = new Request(`http://site.invalid/${addressOf(twin.path)}`);
      const locals = { ...shown, language: twin.language };
      const response = await app.render(request, { locals });
      const isThere = response.ok || path === '404.html';
      if (!isThere) throw new Error(`${path} cannot be drawn: ${response.status}`);
      const text = await response.text();
      return twin.language === 'en' ? inEnglish(text) : text;
    },
  };
}

function addressOf(path: string): string {
  return path.replace(/(?:index)?\.html$/u, '');
}
