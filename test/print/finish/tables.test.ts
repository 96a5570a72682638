import { describe, expect, test } from 'vitest';
import { archiveEdition } from '../../../print/pipeline/finish/archive.ts';
import { printedText } from '../../../src/checks/delivered-text.ts';
import { readPdf } from '../../../src/checks/pdf-file.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { pdfaRules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { elementsOf } from '../../../src/checks/pdfua/tree.ts';
import type { Document } from '../../../src/document/document.ts';
import { textIn } from '../../../src/pdf/objects.ts';
import { altered, brokenBy, element, set } from '../../support/altered.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { clause, tableRow } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

describe('a table', () => {
  const long = '名称很长以致在一格里要分成几行的单位'.repeat(2);
  const tabled: Document = {
    ...smallDocument,
    pageTurns: [],
    blocks: [
      {
        kind: 'table',
        id: 'table-1',
        turned: false,
        place: smallDocument.title.place,
        head: [tableRow('table-1', '序号', '单位', '备注')],
        rows: [
          tableRow('table-1-1', '1', long, '有'),
          tableRow('table-1-2', '2', '中国质量协会', ''),
        ],
      },
    ],
  };

  test('has rows, header cells with their scope and cells, the empty ones too', async () => {
    const [made] = await bulletinsOf([tabled]);
    const bytes = await archiveEdition(made?.pdf ?? new Uint8Array(), [], []);
    const file = await readPdfObjects(bytes);
    expect(brokenBy([...pdfaRules, ...pdfuaRules], file)).toEqual([]);
    const table = elementsOf(file).find(({ role }) => role === 'Table');
    expect(table?.children.map(({ children }) => children.map(({ role }) => role))).toEqual([
      ['TH', 'TH', 'TH'],
      ['TD', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
    ]);
    const marks = table?.children.map(({ children }) => children.map((cell) => cell.marks.length));
    expect(marks?.[1]?.[1]).toBeGreaterThan(1);
    expect(marks?.[2]?.[2]).toBe(0);
    const uneven = await altered(bytes, (pdf) => set(element(pdf, 'TR'), 'K', []));
    expect(brokenBy(pdfuaRules, uneven)).toContain('pdfua-table-rows');
  });
});

test('a formula is tagged as one, with its words as alternative text', async () => {
  const words = '应纳税额＝应纳税所得额×适用税率－速算扣除数';
  const block = { kind: 'formula' as const, clause: clause('formula-1', 'formula', words) };
  const [made] = await bulletinsOf([{ ...smallDocument, pageTurns: [], blocks: [block] }]);
  expect(made?.problems).toEqual([]);
  const file = await readPdfObjects(await archiveEdition(made?.pdf ?? new Uint8Array(), [], []));
  expect(brokenBy([...pdfaRules, ...pdfuaRules], file)).toEqual([]);
  const formula = elementsOf(file).filter(({ role }) => role === 'Formula');
  expect(formula.map(({ dict }) => textIn(dict, 'Alt'))).toEqual([words]);
});

test('a reading over words is painted, and is no part of what the file says', async () => {
  const block = {
    kind: 'paragraph' as const,
    clause: clause('p1', 'paragraph', '不得', { role: 'text', text: '囤', reading: 'tún' }, '积。'),
  };
  const [made] = await bulletinsOf([{ ...smallDocument, pageTurns: [], blocks: [block] }]);
  expect(made?.problems).toEqual([]);
  const bytes = await archiveEdition(made?.pdf ?? new Uint8Array(), [], []);
  expect(brokenBy([...pdfaRules, ...pdfuaRules], await readPdfObjects(bytes))).toEqual([]);
  const file = await readPdf(bytes);
  const painted = file.pages.flatMap(({ texts }) => texts).filter(({ text }) => /t|ú/u.test(text));
  expect(painted.map(({ text }) => text).join('')).toBe('tún');
  expect(painted.filter(({ mark }) => mark !== undefined)).toEqual([]);
  expect(printedText(file)).toContain('不得囤积。');
});
