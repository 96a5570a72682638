import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { readPdf } from '../../src/checks/pdf-file.ts';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

const id = 'emissions';
const words = '二氧化碳（CO₂）、PM₂.₅不超过3.5×10⁻⁶ m³，填写：☑是 ☐否 ✔合格；➢ 附 Šibenik 的⅓。';
const transcript = [
  '水利部文件',
  '水环〔2023〕8号',
  '水利部关于核查SO₂排放的通知',
  '各省水利厅（局）：',
  `一、核查\u2f00次。${words}`,
  '水利部',
  '2023年5月18日',
].join('\n\n');

let root: string;
let site: string;

beforeAll(async () => {
  root = smallArchiveFolder();
  site = join(root, 'dist/site');
  const file = join(root, 'received.txt');
  writeFileSync(file, `${transcript}\n`);
  for (const command of [['import', file, '--id', id], ['build']]) {
    const { code, err } = await hongtou([...command, '--root', root]);
    expect(code, err).toBe(0);
  }
}, 120_000);

afterAll(() => rmSync(root, { recursive: true }));

test('signs that 宋 lacks are printed, and read back as themselves', async () => {
  const { pages } = await readPdf(readFileSync(join(site, id, `${id}.pdf`)));
  const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('');
  expect(text.replaceAll(' ', '')).toContain(`核查一次。${words}`.replaceAll(' ', ''));
});

test('their slices go with the pages that show them, and with no other document', () => {
  const sheet = (folder: string) => readFileSync(join(site, folder, 'fonts/fonts.css'), 'utf8');
  expect(sheet(id)).toContain("url('../../fonts/hongtou-rest-01.woff2')");
  const others = readdirSync(join(root, 'documents'), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== id)
    .map(({ name }) => name);
  expect(others).not.toEqual([]);
  for (const other of others) expect(sheet(other)).not.toContain('hongtou-rest');
});

test('on screen they come from that face', async () => {
  const loaded = await withBrowser({}, async (browser) => {
    const { value } = await browser.withPage({ allowed: { files: [site] } }, async (page) => {
      await page.goto(pathToFileURL(join(site, id, 'index.html')).href);
      return await page.evaluate(async () => {
        await document.fonts.ready;
        const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
        return faces.map(({ family, unicodeRange }) => `${family} ${unicodeRange}`);
      });
    });
    return value;
  });
  expect(loaded.some((face) => /FangSong.* U\+2082/u.test(face))).toBe(true);
});
