import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { namedBrowser, puppeteersOwn, systemBrowser } from '../print/pipeline/browser/find.ts';
import { onReferencePlatform, unpackReference } from '../print/pipeline/browser/reference.ts';
import { makePlainCopy, plainCopyOf } from '../print/pipeline/faces/plain-copy.ts';
import { fontFilesFor } from '../print/pipeline/fonts.ts';
import { EnvironmentError } from '../src/document/errors.ts';
import type { Words } from '../src/document/problem.ts';

const args = process.argv.slice(2);

/** @throws EnvironmentError where there is no browser and none can be had */
async function installBrowser(): Promise<void> {
  if (args.some((arg) => /^--browser(?:=|$)/u.test(arg)) || namedBrowser(undefined)) return;
  if (onReferencePlatform) return await unpackReference(say);
  if (existsSync(await puppeteersOwn())) return;
  say({ zh: '准备：下载浏览器 chrome-headless-shell', en: 'set-up: downloading a browser' });
  if (puppeteerInstalls()) return;
  const system = systemBrowser();
  if (!system) throw cannotDownload();
  say({ zh: `下载不成，改用 ${system}`, en: `no download; using ${system}` });
}

function puppeteerInstalls(): boolean {
  const browser = ['browsers', 'install', 'chrome-headless-shell'];
  // Its progress is for people: standard output is the command's own.
  const stdio = ['ignore', 2, 2] as const;
  return spawnSync('puppeteer', browser, { stdio: [...stdio] }).status === 0;
}

function cannotDownload(): EnvironmentError {
  return new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: { zh: '下载不成，本机也没有。', en: 'none is here, and the download failed.' },
    command: 'npx puppeteer browsers install chrome-headless-shell',
  });
}

async function unpackFaces(): Promise<void> {
  const packed = fontFilesFor().filter((file) => existsSync(file) && !plainCopyOf(file));
  if (packed.length === 0) return;
  say({ zh: '准备：解开印刷字体，约数秒', en: 'set-up: unpacking the print faces, a few seconds' });
  try {
    for (const file of packed) await makePlainCopy(file);
  } catch (error) {
    // They can be read as they are, only slower.
    const { message } = error instanceof Error ? error : new Error(String(error));
    say({
      zh: `没有解成，照用压缩的：${message}`,
      en: `not unpacked, used as they are: ${message}`,
    });
  }
}

function say({ zh, en }: Words): void {
  if (!args.includes('--quiet')) console.error(`${zh} / ${en}`);
}

try {
  await installBrowser();
  await unpackFaces();
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
