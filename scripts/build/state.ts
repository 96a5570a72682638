import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSignature } from '../../src/deposit/signature.ts';
import { distOf, stateFileOf } from './dist.ts';
import { filesBelow, manifestOf, sha256 } from './hashes.ts';

export const manifestName = 'manifest-sha512.txt';

/** What the last build was made from, and the sum of the manifest that it wrote. */
interface State {
  fingerprint: string;
  manifest: string;
}

/** Whether `dist/` was made from exactly this and not a byte of it has changed since. */
export function isCurrent(root: string, fingerprint: string): boolean {
  const state = readState(root);
  const recorded = join(distOf(root), manifestName);
  if (state?.fingerprint !== fingerprint || !existsSync(recorded)) return false;
  const manifest = readFileSync(recorded, 'utf8');
  if (sha256(manifest) !== state.manifest) return false;
  // Who signs a build does so when it is made; signing it is no reason to make it again.
  const files = new Set(filesBelow(distOf(root)));
  const signatures = [...files].filter((file) => isSignature(file, files));
  return manifestOf(distOf(root), [manifestName, ...signatures]) === manifest;
}

export function writeState(root: string, fingerprint: string, manifest: string): void {
  const state: State = { fingerprint, manifest: sha256(manifest) };
  writeFileSync(stateFileOf(root), `${JSON.stringify(state)}\n`);
}

function readState(root: string): State | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(stateFileOf(root), 'utf8'));
    return isState(state) ? state : undefined;
  } catch {
    // No state, or half of one: the build that would have written it did not end.
    return undefined;
  }
}

function isState(value: unknown): value is State {
  return (
    typeof value === 'object' && value !== null && 'fingerprint' in value && 'manifest' in value
  );
}
