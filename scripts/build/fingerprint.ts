import { basename, dirname, resolve } from 'node:path';
import type { Request } from '../cli/arguments.ts';
import { type Config, home } from '../config.ts';
import { roomsOf } from './code-sums.ts';
import { sha256 } from './hashes.ts';
import { sumOver } from './source-sums.ts';

const whole = ['src', 'print', 'public', 'scripts'];
/** All of ours that decides what comes out, besides the sources: whole rooms, and what else a step names. */
const ours = [...new Set([...whole, ...Object.values(roomsOf).flat()])].filter(
  (path) => !whole.some((room) => path.startsWith(`${room}/`)),
);

/** What a build depends on, as one sum: sources, configuration, program, Node, browser, the request itself. */
export function fingerprintOf(
  root: string,
  config: Config,
  values: Request['values'],
  browser: string,
): string {
  const { document, only, edition } = values;
  const profile = config.press.icc === undefined ? [] : [config.press.icc];
  const files = [...Object.values(config.fonts), ...profile]
    .map((file) => resolve(root, file))
    .map((file) => sumOver(dirname(file), [basename(file)]));
  return sha256(
    JSON.stringify([
      sumOver(root, ['documents']),
      sumOver(home, ours),
      config,
      files,
      { document, only, edition },
      process.version,
      browser,
    ]),
  );
}
