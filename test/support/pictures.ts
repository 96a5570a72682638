import { withBrowser } from '../../print/pipeline/browser.ts';

/** A JPEG of pixels in RGB without a profile, and a PNG with half of its pixels seen through. */
export async function drawnByBrowser(): Promise<Buffer[]> {
  const { value } = await withBrowser({}, (browser) =>
    browser.withPage({}, (page) =>
      page.evaluate(() => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        if (!context) throw new Error('nothing to draw on');
        [canvas.width, canvas.height] = [64, 64];
        context.fillStyle = 'rgba(200, 30, 30, 0.5)';
        context.fillRect(0, 0, 40, 64);
        return [canvas.toDataURL('image/jpeg'), canvas.toDataURL('image/png')];
      }),
    ),
  );
  return value.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
