import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { faces, restFaces } from '../../src/view/faces.ts';

const root = resolve(import.meta.dirname, '../..');
const fonts = join(root, 'print/fonts');
const styles = join(root, 'print/styles/fonts.css');

/** What a PDF shows with one embedded font. */
interface Shown {
  /** Without the subset's prefix. */
  name: string;
  type: string;
  text: string;
}

let browser: LaunchedBrowser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'hongtou-fonts-'));
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Prints the body with the print faces, and reads the PDF back, in the order of the text. */
async function printed(body: string): Promise<Shown[]> {
  const file = join(folder, 'page.html');
  const link = `<link rel="stylesheet" href="${pathToFileURL(styles)}">`;
  await writeFile(file, `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${link}${body}`);
  const { value, failures } = await browser.withPage(
    { allowed: { files: [file, styles, fonts] } },
    async (page) => {
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return await page.pdf({ format: 'A4' });
    },
  );
  expect(failures).toEqual([]);
  return await shownIn(value);
}

async function shownIn(pdf: Uint8Array): Promise<Shown[]> {
  const task = getDocument({ data: pdf, fontExtraProperties: true, verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const shown: Shown[] = [];
  for (const number of pages) shown.push(...(await shownOn(await document.getPage(number))));
  await task.destroy();
  return shown;
}

async function shownOn(page: PDFPageProxy): Promise<Shown[]> {
  await page.getOperatorList(); // loads the fonts
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const { name, type } = page.commonObjs.get(item.fontName) as { name: string; type: string };
    return [{ name: name.replace(/^[A-Z]{6}\+/u, ''), type, text: item.str }];
  });
}

function paragraph(family: string, text: string): string {
  return `<p style="font: 16px '${family}'; word-break: break-all">${text}</p>`;
}

function textOf(shown: Shown[]): string {
  return shown
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}

/** Characters of GB 2312, rows from first to last. */
function gb2312(first: number, last: number): string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return rows
    .flatMap((row) =>
      Array.from({ length: 94 }, (_, cell) =>
        decoder.decode(Uint8Array.of(0xa0 + row, 0xa1 + cell)),
      ),
    )
    .filter((character) => /^[^\p{Co}\p{Cn}\s\uFFFD]$/u.test(character));
}

const sample =
  '一、人力资源和社会保障部“质量月”——（2017—2020年）《纲要》〔2017〕374号；' +
  '比·照……‘五’、①Ⅳ△●■★□※→℃5%，ABCxyz，十二月二十日，小大女子见长用金黑鼠龙';

describe('the print faces', () => {
  test.each(Object.values(faces))(
    '$name is embedded as TrueType under its own name',
    async (face) => {
      const shown = await printed(paragraph(face.family, sample));
      expect(new Set(shown.map(({ name, type }) => `${type} ${name}`))).toEqual(
        new Set([`CIDFontType2 ${face.postScriptName}`]),
      );
    },
  );

  test.each(Object.values(faces))('$name gives its text back, and no radicals', async (face) => {
    const text = textOf(await printed(paragraph(face.family, sample)));
    expect(text).toBe(sample);
    expect(text).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF\uE000-\uF8FF]/u);
  });

  test.each(Object.values(faces))('$name has all characters of GB 2312', async (face) => {
    const wanted = [...gb2312(1, 1), ...gb2312(3, 3), ...gb2312(16, 87)];
    expect(wanted.length).toBe(93 + 94 + 6763);
    const shown = await printed(paragraph(face.family, wanted.join('').replace('&', '&amp;')));
    const own = shown.filter(({ name }) => name === face.postScriptName);
    const found = new Set(textOf(own).normalize('NFKC'));
    const missing = wanted.filter((c) => [...c.normalize('NFKC')].some((part) => !found.has(part)));
    expect(missing.join('')).toBe('');
  });

  test('are on disk under the names in the table', async () => {
    for (const { file } of Object.values(faces)) {
      expect((await readFile(join(fonts, file))).subarray(0, 4).toString()).toBe('wOF2');
    }
  });

  test('do not become bold where a style asks for it', async () => {
    const shown = await printed(
      `<p style="font-family: 'Hongtou Song'; font-weight: 900">粗体</p>`,
    );
    expect(shown.map(({ type }) => type)).toEqual(['CIDFontType2']);
  });
});

describe('the paper families', () => {
  test.each([
    ['Hongtou FangSong Paper', 'HongtouFangSong-Regular'],
    ['Hongtou KaiTi Paper', 'HongtouKaiTi-Regular'],
  ])('%s sets Han in its own face, digits and marks in 宋', async (family, han) => {
    const shown = await printed(paragraph(family, '第2017号，“质量”'));
    const inFace = (name: string) => textOf(shown.filter((run) => run.name === name));
    expect(inFace(han)).toBe('第号质量');
    expect(inFace('HongtouSong-Regular')).toBe('2017，“”');
  });

  test('take from 宋 the Han that 仿宋 lacks', async () => {
    const shown = await printed(paragraph('Hongtou FangSong Paper', '瞭'));
    expect(shown).toMatchObject([{ name: 'HongtouSong-Regular', text: '瞭' }]);
  });
});

describe('the last-resort faces', () => {
  const [words, signs] = ['₂₅⁻⁶⅓ŁšȘɑƵ₽', '☐☑☒✔✗➢⚠⌀⩽𡃁𠻹'];

  test.each(Object.entries(faces))('give %s what 宋 lacks, as itself', async (role, face) => {
    const shown = await printed(paragraph(face.paperFamily, words + signs));
    const inFace = ({ postScriptName }: { postScriptName: string }) =>
      textOf(shown.filter(({ name }) => name === postScriptName));
    const isBold = role === 'xiaobiaosong' || role === 'heiti';
    expect(new Set(shown.map(({ type }) => type))).toEqual(new Set(['CIDFontType2']));
    expect(inFace(restFaces['rest-bold'])).toBe(isBold ? words : '');
    expect(inFace(restFaces.rest)).toBe(isBold ? signs : words + signs);
  });
});

describe('marks of Chinese text', () => {
  test.each(Object.values(faces))(
    'are one em wide in $paperFamily, and lines equally high',
    async (face) => {
      const file = join(folder, 'marks.html');
      const link = `<link rel="stylesheet" href="${pathToFileURL(styles)}">`;
      const marks = [...'“”‘’—…·〔〕《》（），。、；：国'];
      const spans = marks.map((mark) => `<span>${mark}</span>`).join(' ');
      const style = `font: 100px '${face.paperFamily}'; text-spacing-trim: space-all`;
      await writeFile(
        file,
        `<!doctype html><meta charset="utf-8">${link}<p style="${style}">${spans}`,
      );
      const { value } = await browser.withPage(
        { allowed: { files: [file, styles, fonts] } },
        async (page) => {
          await page.goto(pathToFileURL(file).href);
          return await page.evaluate(async () => {
            await document.fonts.ready;
            return Array.from(document.querySelectorAll('span'), (span) => {
              const { width, height } = span.getBoundingClientRect();
              return `${span.textContent} ${width} × ${height}`;
            });
          });
        },
      );
      expect(value).toEqual(marks.map((mark) => `${mark} 100 × 100`));
    },
  );
});
