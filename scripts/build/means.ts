import { basename, dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { sha256 } from './hashes.ts';
import { sumOver } from './source-sums.ts';

/** One sum over the files that the configuration names: the user's own fonts and profile. */
export function meansOf(config: Config, root: string): string {
  const profile = config.press.icc === undefined ? [] : [config.press.icc];
  const files = [...Object.values(config.fonts), ...profile].map((file) => resolve(root, file));
  return sha256(files.map((file) => sumOver(dirname(file), [basename(file)])).join(' '));
}
