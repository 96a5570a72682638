import { existsSync, globSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { launchBrowser } from '../print/pipeline/browser.ts';
import { inspect, lendFace } from '../test/support/axe.ts';

// axe on every page of the built site, light and dark, on a wide screen and on a phone, with contrast held to AAA. The
// tests take the page of one name of each kind for all; this takes them all, which is a matter of many minutes.

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist/site', import.meta.url)));
if (!existsSync(folder)) throw new Error('build first: npm run build');
const pages = globSync('**/*.html', { cwd: folder })
  .map((path) => path.split(sep).join('/'))
  .sort();
const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const browser = await launchBrowser();
const found: string[] = [];
let states = 0;
for (const screen of screens)
  for (const value of ['light', 'dark'])
    await browser.withPage({ allowed: { files: [folder] } }, async (page) => {
      await page.setViewport(screen);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      for (const path of pages) {
        await page.goto(`${pathToFileURL(folder).href}/${path}`);
        await page.evaluate(lendFace);
        await page.evaluate(axe.source);
        // The colours alone change in the dark.
        const rules = value === 'dark' ? ['color-contrast', 'color-contrast-enhanced'] : [];
        const { violations } = await page.evaluate(inspect, rules);
        states += 1;
        found.push(...violations.map((one) => `${path} ${value} ${screen.width}: ${one}`));
      }
    });
await browser.close();
for (const one of found) console.log(one);
console.log(JSON.stringify({ pages: pages.length, states, violations: found.length }));
process.exitCode = found.length === 0 ? 0 : 1;
