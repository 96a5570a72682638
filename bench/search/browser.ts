import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../print/pipeline/browser/find.ts';

/** Chromium without a guard over what pages load, which would slow each file down. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser(undefined, () => undefined);
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    env: { ...process.env, ...found.env },
    args: ['--no-sandbox'],
  });
}
