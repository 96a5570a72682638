import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveEdition } from '../../../print/pipeline/finish/archive.ts';
import { pressEdition } from '../../../print/pipeline/finish/press/press.ts';
import { pressSettings } from '../../../scripts/build/press-settings.ts';
import { configSchema } from '../../../scripts/config.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { pdfaRules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { imagesOn } from '../../../src/checks/press/images.ts';
import { inksByPage } from '../../../src/checks/press/inks.ts';
import { paintedIn } from '../../../src/checks/press/painted.ts';
import { pressRules } from '../../../src/checks/press/rules.ts';
import type { Document } from '../../../src/document/document.ts';
import { decoded, nameIn, streamsIn } from '../../../src/pdf/objects.ts';
import { brokenBy } from '../../support/altered.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { drawnByBrowser } from '../../support/pictures.ts';
import { smallDocument } from '../../support/small-document.ts';

const nowhere = () => ({ file: '', line: 1, column: 1 });
const { settings } = pressSettings(configSchema.parse({}), process.cwd(), nowhere);

/** White, black, red and grey. */
const pixels = [255, 255, 255, 0, 0, 0, 255, 0, 0, 128, 128, 128];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Four pixels in a row, 8 bits of RGB. */
function png(): Buffer {
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.from([0, ...pixels]));
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90">
<rect width="9" height="9" fill="#e30300"/></svg>`;

/** The same file, its JPEG of a kind that hardly any program reads. */
function inArithmeticCoding(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0, 0, 17, 8]));
  expect(frame).toBeGreaterThan(0);
  bytes[frame + 1] = 0xc9;
  return bytes;
}

function pictured(src: string, turned?: { turned: true }): Document {
  const { place } = smallDocument.title;
  const figure = { kind: 'figure' as const, id: 'picture', alt: '统一标志', src, place };
  const blocks = [{ ...figure, ...turned }];
  return { ...smallDocument, blocks };
}

let root: string;
let made: Uint8Array[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-images-'));
  const folder = join(root, smallDocument.folder);
  await mkdir(folder, { recursive: true });
  writeFileSync(join(folder, 'p.png'), png());
  writeFileSync(join(folder, 's.svg'), svg);
  const [photograph = '', through = ''] = await drawnByBrowser();
  writeFileSync(join(folder, 'j.jpg'), photograph);
  writeFileSync(join(folder, 't.png'), through);
  const documents = ['p.png', 's.svg', 't.png', 'j.jpg'].map((src) => pictured(src));
  const bulletins = await bulletinsOf(documents, { root });
  made = bulletins.map(({ pdf }) => pdf);
});

afterAll(() => rmSync(root, { recursive: true }));

describe.each([
  ['a picture in pixels', 0, 'p.png'],
  ['a drawing', 1, 's.svg'],
  ['a picture with pixels that are seen through', 2, 't.png'],
  ['a photograph', 3, 'j.jpg'],
])('%s', (_, i, src) => {
  test('keeps every rule in both editions', async () => {
    const bulletin = made[i] ?? new Uint8Array();
    const archive = await readPdfObjects(await archiveEdition(bulletin, [], []));
    expect(brokenBy([...pdfaRules, ...pdfuaRules], archive)).toEqual([]);
    const { pdf, problems } = await pressEdition(bulletin, pictured(src), settings);
    expect(problems).toEqual([]);
    expect(brokenBy(pressRules, await readPdfObjects(pdf))).toEqual([]);
  });
});

test('a JPEG whose pixels cannot be unpacked is refused for the press where it stands', async () => {
  const bulletin = inArithmeticCoding(made[3] ?? new Uint8Array());
  const { problems } = await pressEdition(bulletin, pictured('j.jpg'), settings);
  expect(problems).toMatchObject([{ ruleId: 'press-picture', place: smallDocument.title.place }]);
  expect(problems[0]?.found.zh).toContain('JPEG');
});

test('a turned picture has a sheet of its own, its head on the left, as long as the type area', async () => {
  const [turned] = await bulletinsOf([pictured('p.png', { turned: true })], { root });
  const archive = await readPdfObjects(
    await archiveEdition(turned?.pdf ?? new Uint8Array(), [], []),
  );
  expect(brokenBy([...pdfaRules, ...pdfuaRules], archive)).toEqual([]);
  const [image, ...others] = archive.contents.flatMap((content) =>
    paintedIn(content).flatMap(({ drawn, matrix }) =>
      drawn === undefined ? [] : [{ page: content.page, matrix }],
    ),
  );
  expect(others).toEqual([]);
  expect(image?.page).toBe(2);
  const [a = 1, b = 0, c = 0, d = 1] = image?.matrix ?? [];
  expect([a, d].map((one) => Math.abs(one) < 0.01)).toEqual([true, true]);
  // Four pixels by one, 225 mm long in points; the writing goes up the sheet.
  expect(b).toBeCloseTo(637.8, 0);
  expect(-c).toBeCloseTo(159.4, 0);
});

test('a drawing that cannot be drawn is reported where it stands', async () => {
  writeFileSync(join(root, smallDocument.folder, 'b.svg'), svg.slice(0, -20));
  const [made] = await bulletinsOf([pictured('b.svg')], { root });
  expect(made?.problems).toMatchObject([
    { ruleId: 'figure-unreadable', place: smallDocument.title.place },
  ]);
});

test('pixels become inks: none for white, much for black, no cyan for red', async () => {
  const { pdf } = await pressEdition(made[0] ?? new Uint8Array(), pictured('p.png'), settings);
  const file = await readPdfObjects(pdf);
  const [image] = streamsIn(file.pdf).filter(({ dict }) => nameIn(dict, 'Subtype') === 'Image');
  expect(image && nameIn(image.dict, 'ColorSpace')).toBe('DeviceCMYK');
  const inks = [...(image instanceof PDFRawStream ? decoded(image) : [])].map((ink) => ink / 2.55);
  const [white, black, red, grey] = [0, 4, 8, 12].map((at) => inks.slice(at, at + 4));
  expect(Math.max(...(white ?? []))).toBeLessThan(2);
  expect(black?.[3]).toBeGreaterThan(60);
  expect(red?.[0]).toBeLessThan(10);
  expect(Math.min(red?.[1] ?? 0, red?.[2] ?? 0)).toBeGreaterThan(80);
  const sum = (list: number[] = []) => list.reduce((all, ink) => all + ink, 0);
  expect(sum(grey)).toBeGreaterThan(sum(white));
  expect(sum(grey)).toBeLessThan(sum(black));
  expect(imagesOn(file)).toMatchObject([{ page: 1, width: 4, height: 1 }]);
});

test('the pixels of a photograph become inks: magenta and yellow where it is red, black where it is black', async () => {
  const { pdf } = await pressEdition(made[3] ?? new Uint8Array(), pictured('j.jpg'), settings);
  const file = await readPdfObjects(pdf);
  const [image] = streamsIn(file.pdf).filter(({ dict }) => nameIn(dict, 'Subtype') === 'Image');
  expect(image && nameIn(image.dict, 'ColorSpace')).toBe('DeviceCMYK');
  const inks = [...(image instanceof PDFRawStream ? decoded(image) : [])].map((ink) => ink / 2.55);
  expect(inks.length).toBe(64 * 64 * 4);
  const [cyan = 0, magenta = 0, yellow = 0] = inks.slice(4 * (64 + 20));
  expect(Math.min(magenta, yellow)).toBeGreaterThan(cyan + 20);
  expect(inks[4 * (64 + 60) + 3]).toBeGreaterThan(60);
});

test('a drawing in the colour of an emblem is set in the inks of its specification', async () => {
  const { pdf } = await pressEdition(made[1] ?? new Uint8Array(), smallDocument, settings);
  const inks = inksByPage(await readPdfObjects(pdf)).flatMap((page) => [...page]);
  expect(inks).toContain('C 11 M 99 Y 100');
});
