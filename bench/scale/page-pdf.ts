import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { fonts, htmlOf } from '../print/input.ts';
import { project } from './commands.ts';

/** Prints the documents of an archive as plain pages in one browser, one after the other. In seconds. */
export async function barePdfs(
  root: string,
  folder: string,
): Promise<{ loading: number; printing: number }> {
  mkdirSync(folder, { recursive: true });
  for (const font of fonts) copyFileSync(join(project, 'print/fonts', font), join(folder, font));
  const documents = readCorpus(root).corpus?.documents ?? [];
  const total = { loading: 0, printing: 0 };
  await withBrowser({}, async (browser) => {
    for (const one of documents) {
      const file = join(folder, 'page.html');
      writeFileSync(file, htmlOf(one));
      await browser.withPage({ allowed: { files: [folder] }, timeout: 600_000 }, async (page) => {
        const began = performance.now();
        await page.goto(pathToFileURL(file).href);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const loaded = performance.now();
        await page.pdf({ preferCSSPageSize: true, tagged: true, timeout: 600_000 });
        total.loading += (loaded - began) / 1000;
        total.printing += (performance.now() - loaded) / 1000;
      });
    }
  });
  return total;
}
