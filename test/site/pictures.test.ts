import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openedSite } from '../support/opened-site.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const id = archive.documents[0]?.document.id ?? '';
const folder = join(import.meta.dirname, 'pictures');
const opened = openedSite(archive);

/** What is set in faces of ours: words in 黑体 are drawn in the reader's own, on each machine another. */
const pictures = [
  { name: 'masthead-phone', path: 'index.html', choose: '.masthead', width: 390 },
  { name: 'title', path: 'index.html', choose: '.title', width: 1440 },
  { name: 'clause', path: 'annex-1/index.html', choose: '#a1-i2-8', width: 1440 },
  { name: 'signatories-phone', path: 'index.html', choose: '.signatories', width: 390 },
];

it.each(pictures)('$name is drawn as it was', async ({ name, path, choose, width }) => {
  const drawn = await draw(path, choose, width);
  const file = join(folder, `${name}.png`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
    throw new Error(`${file} is drawn anew: look at it, and run again`);
  }
  // Edges may differ by a shade from one processor to another.
  expect(await unlike(drawn, readFileSync(file))).toBeLessThan(0.002);
});

async function draw(path: string, choose: string, width: number): Promise<Uint8Array> {
  const { value } = await opened.browser.withPage(
    { allowed: { files: [opened.folder] } },
    async (page) => {
      await page.setViewport({ width, height: 900 });
      await page.goto(pathToFileURL(join(opened.folder, id, path)).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const element = await page.$(choose);
      if (!element) throw new Error(`no ${choose}`);
      return await element.screenshot();
    },
  );
  return value;
}

/** The share of pixels that differ to the eye; 1 where the pictures differ in size. */
async function unlike(...pair: [Uint8Array, Uint8Array]): Promise<number> {
  const urls = pair.map(
    (bytes) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  );
  const { value } = await opened.browser.withPage({}, (page) =>
    page.evaluate(async (sources) => {
      const pixels = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          if (!context) throw new Error('nothing to draw on');
          context.drawImage(image, 0, 0);
          return { width, height, data: context.getImageData(0, 0, width, height).data };
        }),
      );
      const [one, other] = pixels;
      if (!one || one.width !== other?.width || one.height !== other.height) return 1;
      const isUnlike = (at: number) =>
        [0, 1, 2].some((i) => Math.abs((one.data[at + i] ?? 0) - (other.data[at + i] ?? 0)) > 64);
      const count = one.width * one.height;
      return Array.from({ length: count }, (_, i) => 4 * i).filter(isUnlike).length / count;
    }, urls),
  );
  return value;
}
