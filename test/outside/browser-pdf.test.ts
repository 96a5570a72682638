import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { describeWith, run } from '../support/programs.ts';

const face = join(process.cwd(), 'print/fonts/hongtou-song.woff2');
const html = `<!doctype html><html lang="zh-CN"><title>关于开展质量月活动的通知</title>
<style>@font-face { font-family: song; src: url(${pathToFileURL(face).href}) } body { font-family: song }</style>
<p>关于开展质量月活动的通知`;

let folder: string;
let pdf: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-outside-'));
  pdf = join(folder, 'notice.pdf');
  const page = join(folder, 'notice.html');
  writeFileSync(page, html);
  const { value, failures } = await withBrowser({}, (browser) =>
    browser.withPage({ allowed: { files: [page, face] } }, async (lent) => {
      await lent.goto(pathToFileURL(page).href);
      return lent.pdf({ format: 'A4' });
    }),
  );
  expect(failures).toEqual([]);
  writeFileSync(pdf, value);
});

afterAll(() => rmSync(folder, { recursive: true }));

describeWith('qpdf')('qpdf', () => {
  test('finds no fault in what the browser prints', () => {
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
  });
});

describeWith('pdftotext', 'pdffonts')('poppler', () => {
  test('reads the Chinese text', () => {
    expect(run('pdftotext', pdf, '-').trim()).toBe('关于开展质量月活动的通知');
  });
  test('finds the one face of the project, embedded as TrueType', () => {
    const [, , ...fonts] = run('pdffonts', pdf).trim().split('\n');
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatch(/CID TrueType +Identity-H +yes yes yes/u);
  });
});

describeWith('gs')('Ghostscript', () => {
  test('puts ink on the page', () => {
    const device = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=ink_cov', '-o', '-'];
    const [ink = ''] = run('gs', ...device, pdf)
      .trim()
      .split('\n');
    const percentages = ink.trim().split(/\s+/u).slice(0, 4).map(Number);
    expect(Math.max(...percentages)).toBeGreaterThan(0);
  });
});
