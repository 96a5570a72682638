import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBrowser } from '../../print/pipeline/browser/find.ts';
import type { BrowserInfo } from '../../print/pipeline/browser.ts';
import type { Voice } from '../cli/voice.ts';

interface Remembered {
  /** Path, size and time of the executable. */
  marks: string;
  info: BrowserInfo;
}

/**
 * Which browser paginates. It is started to be asked only once, since asking takes as long as laying out a page.
 * @throws EnvironmentError where there is none, or the one there does not start
 */
export async function browserInfo(
  chosen: string,
  { memory, voice }: { memory: string; voice: Voice },
): Promise<BrowserInfo> {
  const browser = chosen === '' ? undefined : chosen;
  const { path } = await findBrowser(browser, voice.progress);
  const { size, mtimeMs } = statSync(path);
  const marks = [path, size, mtimeMs, chosen].join(' ');
  const known = read(memory);
  if (known?.marks === marks) return known.info;
  const { withBrowser } = await import('../../print/pipeline/browser.ts');
  const info = await withBrowser({ browser, say: voice.progress }, async (lent) => lent.info);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ marks, info } satisfies Remembered));
  return info;
}

function read(memory: string): Remembered | undefined {
  try {
    return existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : undefined;
  } catch {
    // Half written: it is asked again.
    return undefined;
  }
}
