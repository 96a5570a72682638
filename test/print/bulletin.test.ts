import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../print/pipeline/bulletin.ts';
import { checkPdf } from '../../src/checks/pdf.ts';
import { readPdf } from '../../src/checks/pdf-file.ts';
import type { FigureBlock } from '../../src/document/block.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { clause } from '../support/clauses.ts';
import { geometryOf } from '../support/pdf-geometry.ts';
import { smallDocument } from '../support/small-document.ts';

const sumOf = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

/** One issuer, who signs alone, and no page turns to follow. */
const plain: Document = {
  ...smallDocument,
  issuers: smallDocument.issuers.slice(0, 1),
  signatories: smallDocument.signatories.slice(0, 1),
  front: { ...withoutColumns(smallDocument.front), issuerColumns: 1 },
  pageTurns: [],
};

/** A paragraph as long as several pages, and marks of HTML in it. */
const long: Document = {
  ...plain,
  blocks: [
    { kind: 'paragraph', clause: clause('p1', 'paragraph', '质量，<b>&amp;“提升”'.repeat(400)) },
  ],
};

/** A law whose 题注 is longer than page 1. */
const act: Document = {
  ...plain,
  front: { ...plain.front, kind: '法律' },
  issuers: [],
  adoption: Array.from({ length: 12 }, (_, i) =>
    clause(
      `adoption-${i + 1}`,
      'adoption',
      `${2001 + i}年4月27日示范市人民代表大会常务委员会第二十二次会议《关于修改部分地方性法规的决定》第${i + 1}次修正`,
    ),
  ),
};

let bulletins: Bulletin[];

beforeAll(async () => {
  bulletins = await bulletinsOf([smallDocument, smallDocument, plain, long, act]);
});

function withoutColumns({ signatoryColumns: _, ...front }: Document['front']) {
  return front;
}

function bulletin(i: number): Bulletin {
  const made = bulletins[i];
  if (!made) throw new Error(`no bulletin ${i}`);
  return made;
}

test.each([
  ['a document with every kind of block', 0, smallDocument],
  ['one issuer who signs alone', 2, plain],
  ['a paragraph over several pages, with marks of HTML', 3, long],
  ['what was adopted so often that the lines on it fill more than a page', 4, act],
])('prints %s whole', async (_, i, document) => {
  expect(bulletin(i).problems).toEqual([]);
  expect(await checkPdf(bulletin(i).pdf, document)).toEqual([]);
});

describe('the bytes', () => {
  test('are the same in another run', () => {
    expect(sumOf(bulletin(1).pdf)).toBe(sumOf(bulletin(0).pdf));
  });

  test('are the same in another time zone and language', async () => {
    const script = resolve(import.meta.dirname, '../support/bulletin-sum.ts');
    const env = {
      ...process.env,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    expect(stdout).toBe(sumOf(bulletin(0).pdf));
  });

  test('tell the date of the document, not of the day', async () => {
    const { info } = await readPdf(bulletin(0).pdf);
    const date = "D:20170802000000+08'00'";
    expect(info).toMatchObject({ CreationDate: date, ModDate: date });
  });
});

describe('the page map', () => {
  test('knows every clause and begins with the first', () => {
    const { pageMap } = bulletin(0);
    expect(Object.keys(pageMap.pageOf)).toEqual(clausesOf(smallDocument).map(({ id }) => id));
    expect(pageMap.starts[0]).toEqual({ page: 1, clause: 'issuer-1', offset: 0 });
    expect(pageMap.starts.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  test('tells how much of a clause stands on earlier pages', () => {
    const inside = bulletin(3).pageMap.starts.filter(({ clause: id }) => id === 'p1');
    const offsets = inside.map(({ offset }) => offset);
    expect(offsets.length).toBeGreaterThan(3);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets.every((offset) => offset > 0)).toBe(true);
  });
});

describe('the tags', () => {
  async function rolesIn(pdf: Uint8Array): Promise<string[]> {
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    return context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict)) return [];
      if (object.get(PDFName.of('Type')) !== PDFName.of('StructElem')) return [];
      return object.lookup(PDFName.of('S'), PDFName).decodeText();
    });
  }

  test('are one element for each clause, though it stands on several pages', async () => {
    const roles = await rolesIn(bulletin(3).pdf);
    const clauses = roles.filter((role) => /^(?:P|H\d|LBody)$/u.test(role));
    expect(clauses).toHaveLength(clausesOf(long).length);
  });

  test('are sections, headings, paragraphs, lists and figures', async () => {
    const { issuers, annexList, signatories } = smallDocument;
    const listed = issuers.length + annexList.length + signatories.length;
    const counts = Map.groupBy(await rolesIn(bulletin(0).pdf), (role) => role);
    expect(Object.fromEntries([...counts].map(([role, all]) => [role, all.length]))).toEqual({
      Document: 1,
      Sect: 3,
      H1: 1,
      H2: 3,
      H3: 1,
      P: clausesOf(smallDocument).length - 5 - listed,
      L: 3,
      LI: listed,
      LBody: listed,
      Figure: 1,
    });
  });
});

describe('a picture beside the source', () => {
  const pictured: Document = {
    ...plain,
    folder: 'documents/pictured',
    blocks: [figure('emblem.svg')],
  };
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hongtou-picture-'));
    await mkdir(join(root, pictured.folder), { recursive: true });
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#00f" d="M0 0h4v4z"/></svg>';
    await writeFile(join(root, pictured.folder, 'emblem.svg'), svg);
  });

  afterAll(() => rm(root, { recursive: true }));

  test('is printed, with its words for those who do not see it', async () => {
    const [made] = await bulletinsOf([pictured], { root });
    const pages = await geometryOf(made?.pdf ?? new Uint8Array());
    const blue = pages.flatMap(({ shapes }) => shapes).find(({ colour }) => colour === '#0000ff');
    expect(blue?.height).toBeCloseTo(3 * 10.449 + 5.571, 0);
    expect(await checkPdf(made?.pdf ?? new Uint8Array(), pictured)).toEqual([]);
  });

  test('that is not there stops the printing', async () => {
    const lost = { ...pictured, blocks: [figure('lost.svg')] };
    await expect(bulletinsOf([lost], { root })).rejects.toThrow(/lost\.svg/u);
  });
});

function figure(src: string): FigureBlock {
  const { place } = smallDocument.title;
  return { kind: 'figure', id: 'picture', alt: '统一标志', src, place };
}

describe('one issuer', () => {
  test('stands 35 mm below the type area, centred and red', async () => {
    const [first] = await geometryOf(bulletin(2).pdf);
    const red = first?.glyphs.filter(({ colour }) => colour === '#f0593e') ?? [];
    const [glyph] = red;
    const left = Math.min(...red.map(({ x }) => x));
    const right = Math.max(...red.map(({ x, width }) => x + width));
    expect((glyph?.baseline ?? 0) - 0.88 * (glyph?.size ?? 0)).toBeCloseTo(72, 0.5);
    expect((left + right) / 2).toBeCloseTo(106, 0.5);
  });

  test('signs with the date ending two characters in, and the name two left of the date', async () => {
    const { pdf, pageMap } = bulletin(2);
    const page = pageMap.pageOf['signatory-1'] ?? 0;
    const glyphs = (await geometryOf(pdf))[page - 1]?.glyphs ?? [];
    const xOf = (text: string) =>
      glyphs[
        glyphs
          .map((glyph) => glyph.text)
          .join('')
          .lastIndexOf(text)
      ]?.x ?? 0;
    const cell = 156 / 28;
    const left = page % 2 === 1 ? 28 : 26;
    expect(xOf('2017年8月2日') - xOf('质检总局')).toBeCloseTo(2 * cell, 1);
    expect(left + 156 - (xOf('日') + cell)).toBeCloseTo(2 * cell, 1);
  });
});
