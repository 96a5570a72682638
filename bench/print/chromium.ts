import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from '../../print/pipeline/browser.ts';

const [html = '', out = ''] = process.argv.slice(2);
await withBrowser({}, async (browser) => {
  const files = [dirname(html)];
  await browser.withPage({ allowed: { files }, timeout: 600_000 }, async (page) => {
    await page.goto(pathToFileURL(html).href);
    writeFileSync(out, await page.pdf({ preferCSSPageSize: true, tagged: true, timeout: 600_000 }));
  });
});
