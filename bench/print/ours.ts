import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Pages } from '../../print/pipeline/blank-pages.ts';
import type { LaunchedBrowser } from '../../print/pipeline/browser.ts';
import { pdfFile } from '../../scripts/build/printed-files.ts';
import { noticeTimes } from './input.ts';

// A bulletin as `build` makes it: printed, finished, and checked on its own bytes. The archive edition, or all three.

const [root = '', factor = '1', out = '', editions = 'archive'] = process.argv.slice(2);
void print();

async function print(): Promise<void> {
  const { launchBrowser, lenderOf } = await import('../../print/pipeline/browser.ts');
  const launching = launchBrowser();
  const lender = lenderOf(launching);
  const [{ BlankPages }, { readPrintFonts }, { printDocument }, { SecondThread }] =
    await Promise.all([
      import('../../print/pipeline/blank-pages.ts'),
      import('../../print/pipeline/fonts.ts'),
      import('../../scripts/build/bulletins.ts'),
      import('../../scripts/build/second-thread.ts'),
    ]);
  const pages = closing(new BlankPages(lender), launching);
  const fonts = await readPrintFonts();
  // By then the browser is told to start, and it takes longer than reading.
  await setTimeout(2);
  const document = noticeTimes(Number(factor), root);
  const press = editions === 'all' ? await usualSettings() : undefined;
  const { files, problems } = await printDocument(document, {
    ...{ browser: lender, pages, fonts, root, strict: false, press },
    second: () => new SecondThread(),
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  for (const [path, data] of files)
    writeFileSync(path === pdfFile(document) ? out : `${out}.${basename(path)}`, data);
  await (await launching).close();
  process.exit();
}

/** Lends a page, and closes its browser while what was printed is finished and checked. */
function closing(pages: Pages, launching: Promise<LaunchedBrowser>): Pages {
  return {
    lend: async (use) => {
      try {
        return await pages.lend(use);
      } finally {
        void launching.then((browser) => browser.close());
      }
    },
  };
}

async function usualSettings() {
  const { pressSettings } = await import('../../scripts/build/press-settings.ts');
  const { configSchema } = await import('../../scripts/config.ts');
  const place = () => ({ file: 'hongtou.config.mjs', line: 1, column: 1 });
  return pressSettings(configSchema.parse({}), root, place).settings;
}
