import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from '../../../src/document/errors.ts';
import type { Words } from '../../../src/document/problem.ts';

export type Say = (line: Words) => void;

/** The reference toolchain is linux-x64 alone: that is what the package holds. */
export const onReferencePlatform = process.platform === 'linux' && process.arch === 'x64';

const unpacker = fileURLToPath(new URL('unpack.ts', import.meta.url));

// A face of the machine's own must never step in for one that the project forgot to bring.
const onlyOwnFonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @returns where the pinned Chromium is, or is to be, unpacked: an absolute path. */
export function referenceFolder(): string {
  const packageFolder = chromiumPackage();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return join(packageFolder, '..', '..', '.cache', `chromium-${version}`);
}

/** Unpacks the pinned Chromium unless it is there already. @throws EnvironmentError where it cannot be written. */
export async function unpackReference(say: Say): Promise<void> {
  const folder = referenceFolder();
  if (existsSync(folder)) return;
  say({ zh: '准备：解开浏览器 Chromium，约数秒', en: 'set-up: unpacking Chromium, a few seconds' });
  const half = `${folder}.${process.pid}`;
  try {
    await mkdir(half, { recursive: true });
    await unpackInto(half);
    // The package lets only whoever unpacks it run it; set-up may have been done by another user.
    await chmod(join(half, 'chromium'), 0o755);
    await writeFile(join(half, 'fonts', 'fonts.conf'), onlyOwnFonts);
    await moveIntoPlace(half, folder);
  } catch (cause) {
    throw cannotUnpack(folder, cause);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** The environment in which the pinned Chromium runs on a bare machine. */
export function referenceEnvironment(folder: string): Record<string, string | undefined> {
  const { LD_LIBRARY_PATH } = process.env;
  const libraries = [join(folder, 'al2023', 'lib'), ...(LD_LIBRARY_PATH ? [LD_LIBRARY_PATH] : [])];
  return {
    ...process.env,
    LD_LIBRARY_PATH: libraries.join(delimiter),
    FONTCONFIG_PATH: join(folder, 'fonts'),
    FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
  };
}

function chromiumPackage(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(entry));
}

/** In a process of its own: the package unpacks into the temporary folder of its process. */
function unpackInto(folder: string): Promise<void> {
  const child = spawn(process.execPath, [unpacker, join(chromiumPackage(), 'bin')], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(said.trim()))));
  });
}

/** Whoever comes first wins; the others' copies are the same. */
async function moveIntoPlace(half: string, folder: string): Promise<void> {
  try {
    await rename(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function cannotUnpack(folder: string, cause: unknown): EnvironmentError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: {
      zh: `Chromium 解不到 ${folder}（约需 210 MB）：${why}`,
      en: `Chromium cannot be unpacked into ${folder} (about 210 MB): ${why}`,
    },
    command: `df -h '${dirname(folder)}' && ls -ld '${dirname(folder)}' && npm ci`,
    cause,
  });
}
