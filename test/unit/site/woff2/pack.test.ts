import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, expect, test } from 'vitest';
import { readFontFile } from '../../../../print/pipeline/faces/font-file.ts';
import { packedOutlines } from '../../../../src/site/woff2/outlines.ts';
import { packedWoff2 } from '../../../../src/site/woff2/pack.ts';
import { tablesOf } from '../../../../src/site/woff2/sfnt.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-woff2-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every glyph of a font as its file is read. */
async function glyphsIn(font: Uint8Array): Promise<string[]> {
  const file = join(folder, 'font');
  writeFileSync(file, font);
  const { outlines } = await readFontFile(file);
  return Array.from({ length: outlines.count }, (_, id) =>
    Buffer.from(outlines.glyph(id)).toString('base64'),
  );
}

async function plain(file: string): Promise<Buffer> {
  return await subsetFont(readFileSync(file), '公文', { targetFormat: 'sfnt' });
}

const faces = globSync('print/fonts/**/*.woff2').sort();

test('there are faces to pack', () => {
  expect(faces.length).toBeGreaterThan(3);
});

test.each(faces)('%s comes out as the usual packer packs it, glyph for glyph', async (file) => {
  const text = '公文〔2017〕第374号，áéÅ₂☑Š';
  const [sfnt, usual] = await Promise.all(
    (['sfnt', 'woff2'] as const).map((targetFormat) =>
      subsetFont(readFileSync(file), text, { targetFormat }),
    ),
  );
  const packed = packedWoff2(sfnt ?? new Uint8Array());
  expect(await glyphsIn(packed)).toEqual(await glyphsIn(usual ?? new Uint8Array()));
  expect(packed.length % 4).toBe(0);
  expect(packed.length).toBeLessThan((usual?.length ?? 0) * 1.1);
});

test('a table that is not changed stays as it is, but for the mark of a packed font', async () => {
  const sfnt = await plain(faces[0] ?? '');
  const file = join(folder, 'tables');
  writeFileSync(file, packedWoff2(sfnt));
  const { tables } = await readFontFile(file);
  for (const [name, table] of tablesOf(sfnt)) {
    if (name === 'glyf' || name === 'loca') continue;
    const marked = Buffer.from(table);
    if (name === 'head') marked[16] = (marked[16] ?? 0) | 8;
    expect(Buffer.from(tables.get(name) ?? []).equals(marked), name).toBe(true);
  }
});

test('a font without outlines is refused', () => {
  expect(() => packedOutlines(new Map())).toThrow('a font without glyf');
});
