import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { launchBrowser } from '../../print/pipeline/browser.ts';
import { pdfFile } from '../../scripts/build/printed-files.ts';

// A bulletin as `build` makes it: printed, finished, and checked on its own bytes. The archive edition, or all three.

const [root = '', factor = '1', out = '', editions = 'archive'] = process.argv.slice(2);
// The browser starts while the rest is loaded and read.
const launching = launchBrowser();
const [{ noticeTimes }, { readPrintFonts }, { printDocument }] = await Promise.all([
  import('./input.ts'),
  import('../../print/pipeline/fonts.ts'),
  import('../../scripts/build/bulletins.ts'),
]);
const reading = readPrintFonts();
const document = noticeTimes(Number(factor), root);
const fonts = await reading;
const browser = await launching;
const press = editions === 'all' ? await usualSettings() : undefined;
const { files, problems } = await printDocument(document, {
  ...{ browser, fonts, root, strict: false, press },
}).finally(() => browser.close());
if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
for (const [path, data] of files)
  writeFileSync(path === pdfFile(document) ? out : `${out}.${basename(path)}`, data);

async function usualSettings() {
  const { pressSettings } = await import('../../scripts/build/press-settings.ts');
  const { configSchema } = await import('../../scripts/config.ts');
  const place = () => ({ file: 'hongtou.config.mjs', line: 1, column: 1 });
  return pressSettings(configSchema.parse({}), root, place).settings;
}
