import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../print/pipeline/browser/find.ts';

/** Chromium without a guard over what pages load, which would slow each file down. */
export async function openBrowser(faces: 'own' | 'machine' = 'own'): Promise<Browser> {
  const found = await findBrowser(undefined, () => undefined);
  // The reference browser has no Chinese face, and what stands for a missing one is as wide as it likes.
  const own = faces === 'own' ? found.env : withoutFaces(found.env);
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    env: { ...process.env, ...own },
    args: ['--no-sandbox'],
  });
}

type Environment = Record<string, string | undefined>;

function withoutFaces(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('FONTCONFIG')));
}
