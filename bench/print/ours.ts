import { writeFileSync } from 'node:fs';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { makeBulletin } from '../../print/pipeline/bulletin.ts';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import { readPrintFonts } from '../../print/pipeline/fonts.ts';
import { noticeTimes } from './input.ts';

const [root = '', factor = '1', out = ''] = process.argv.slice(2);
const document = noticeTimes(Number(factor), root);
await withBrowser({}, async (browser) => {
  const { pdf } = await makeBulletin(document, { browser, fonts: await readPrintFonts(), root });
  writeFileSync(out, await archiveEdition(pdf, []));
});
