import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from '../../src/deposit/fixity.ts';
import { isSignature } from '../../src/deposit/signature.ts';
import { distOf, stateFileOf } from './dist.ts';
import { filesBelow, sha256 } from './hashes.ts';
import { type Marks, marksOfFile, sameMarks } from './results.ts';

export const manifestName = 'manifest-sha512.txt';

/** Below `dist/site`. */
export const checkpointName = 'checkpoint.txt';

/** What the last build was made from, the sum of the manifest that it wrote, and the marks of every file of it. */
interface State {
  fingerprint: string;
  manifest: string;
  marks: Record<string, Marks>;
}

/** Whether `dist/` was made from exactly this and not a byte of it has changed since. */
export function isCurrent(root: string, fingerprint: string): boolean {
  const state = readState(root);
  const dist = distOf(root);
  const recorded = join(dist, manifestName);
  if (state?.fingerprint !== fingerprint || !existsSync(recorded)) return false;
  const manifest = readFileSync(recorded, 'utf8');
  if (sha256(manifest) !== state.manifest) return false;
  const sums = new Map(manifest.split('\n').map((line) => [line.slice(130), line.slice(0, 128)]));
  // Who signs a build does so when it is made; signing it is no reason to make it again.
  const files = new Set(filesBelow(dist));
  const wanted = [...files].filter((file) => file !== manifestName && !isSignature(file, files));
  sums.delete('');
  if (wanted.length !== sums.size) return false;
  return wanted.every((file) => {
    const marks = marksOfFile(join(dist, file));
    if (marks && sameMarks(marks, state.marks[file])) return true;
    return sumOf(readFileSync(join(dist, file))).sha512 === sums.get(file);
  });
}

/** @param marks of the files of what is about to become `dist/`; of others too */
export function writeState(
  root: string,
  { fingerprint, manifest, marks }: Omit<State, 'marks'> & { marks: ReadonlyMap<string, Marks> },
): void {
  const state: State = {
    fingerprint,
    manifest: sha256(manifest),
    marks: Object.fromEntries(marks),
  };
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
    typeof value === 'object' &&
    value !== null &&
    'fingerprint' in value &&
    'manifest' in value &&
    'marks' in value
  );
}
