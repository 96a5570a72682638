import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentJob } from '../../../scripts/build/document-job.ts';
import { keptCut } from '../../../scripts/build/kept-slices.ts';
import { writeSealed } from '../../../scripts/build/sealed-file.ts';
import { cutFrom } from '../../../src/site/cut-face.ts';

const packed = new URL('../../../print/fonts/screen/hongtou-kaiti.woff2', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'hongtou-slices-'));
const slices = join(folder, 'slices');
const job = { slices, code: { slices: 'sum' } } as DocumentJob;
const cut = keptCut(folder, job);

beforeAll(async () => {
  const face = readFileSync(fileURLToPath(packed));
  const small = await subsetFont(face, '甲乙丙', { targetFormat: 'sfnt' });
  writeFileSync(join(folder, 'kaiti.ttf'), small);
});

afterAll(() => rmSync(folder, { recursive: true }));

function keptFiles(): string[] {
  const entries = readdirSync(slices, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

it('gives what was cut, the first time and after', async () => {
  const fresh = Buffer.from(await cutFrom(folder)('kaiti', '甲乙'));
  expect(Buffer.from(await cut('kaiti', '甲乙')).equals(fresh)).toBe(true);
  expect(Buffer.from(await cut('kaiti', '甲乙')).equals(fresh)).toBe(true);
  expect(keptFiles()).toHaveLength(1);
});

it('keeps apart what other characters and other code ask for', async () => {
  await cut('kaiti', '甲丙');
  await keptCut(folder, { ...job, code: { ...job.code, slices: 'other' } })('kaiti', '甲乙');
  expect(keptFiles()).toHaveLength(3);
});

it('cuts again where everything is made anew', async () => {
  const slice = Buffer.from('another');
  for (const file of keptFiles()) writeSealed(file, slice);
  expect(Buffer.from(await cut('kaiti', '甲乙')).toString()).toBe('another');
  const anew = keptCut(folder, { ...job, force: true });
  const fresh = await cutFrom(folder)('kaiti', '甲乙');
  expect(Buffer.from(await anew('kaiti', '甲乙')).equals(fresh)).toBe(true);
  expect(Buffer.from(await cut('kaiti', '甲乙')).equals(fresh)).toBe(true);
});

it('cuts again what is no longer what was kept', async () => {
  const before = Buffer.from(await cut('kaiti', '甲乙'));
  for (const file of keptFiles()) {
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  expect(Buffer.from(await cut('kaiti', '甲乙')).equals(before)).toBe(true);
});
