import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { roomsOf, type Step } from '../../../scripts/build/code-sums.ts';

/** Files of ours that a module needs, itself included. */
async function modulesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return Object.keys(metafile.inputs);
}

test.each<[Step, string]>([
  ['read', 'src/corpus/read.ts'],
  ['read', 'scripts/build/reading.ts'],
  ['print', 'scripts/build/bulletins.ts'],
  ['draw', 'scripts/build/draw.ts'],
  ['slices', 'src/site/cut-face.ts'],
  ['deposit', 'scripts/build/deposit.ts'],
])('whatever of ours decides the step “%s” is in its sum', async (step, entry) => {
  const rooms: readonly string[] = roomsOf[step];
  const modules = await modulesOf(entry);
  const left = modules.filter(
    (file) => !rooms.some((room) => file === room || file.startsWith(`${room}/`)),
  );
  expect(left).toEqual([]);
  expect(modules.length).toBeGreaterThan(4);
});
