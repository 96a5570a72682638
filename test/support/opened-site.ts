import { afterAll, beforeAll } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import type { Archive } from '../../src/view/archive.ts';
import { builtSite } from './site.ts';

/** The folder of a site, and a browser to look at it. */
export interface OpenedSite {
  folder: string;
  browser: LaunchedBrowser;
}

/** Builds the site of an archive and opens a browser; both are there while the tests of a file run. */
export function openedSite(archive: Archive): OpenedSite {
  const opened = {} as OpenedSite;
  let remove: (() => void) | undefined;
  beforeAll(async () => {
    const site = await builtSite(archive);
    remove = site.remove;
    opened.folder = site.folder;
    opened.browser = await launchBrowser();
  });
  afterAll(async () => {
    await opened.browser?.close();
    remove?.();
  });
  return opened;
}
