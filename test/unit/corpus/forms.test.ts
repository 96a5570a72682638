import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/corpus/blocks.ts';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document } from '../../../src/document/document.ts';
import { strictEdition } from '../../../src/document/edition.ts';
import { formOf } from '../../../src/document/form.ts';
import { applyRules } from '../../../src/rules/all.ts';
import { formsRoot, theForms } from '../../support/forms.ts';
import { smallDocument } from '../../support/small-document.ts';

const forms = theForms();

function form(id: string): Document {
  const document = forms.get(id);
  if (!document) throw new Error(`no form ${id}`);
  return document;
}

const idsOf = (id: string) => clausesOf(form(id)).map((clause) => clause.id);

test('the sources of every form are without a fault', () => {
  const { corpus, problems } = readCorpus(formsRoot);
  expect([...problems, ...(corpus ? applyRules(corpus) : [])]).toEqual([]);
});

describe('the order of the record', () => {
  test('begins with 份号, 密级 and 紧急程度, and has 签发人 after the number', () => {
    expect(idsOf('upward').slice(0, 8)).toEqual([
      'copy-number',
      'secrecy',
      'urgency',
      'issuer-1',
      'issuer-2',
      'mark-word',
      'doc-number',
      'signer',
    ]);
  });

  test('of a letter begins with its mark', () => {
    expect(idsOf('letter').slice(0, 5)).toEqual([
      'issuer-1',
      'copy-number',
      'secrecy',
      'urgency',
      'doc-number',
    ]);
  });

  test('of an order has no title but the mark', () => {
    expect(idsOf('order')).toEqual([
      'issuer-1',
      'doc-number',
      'p1',
      'signatory-1',
      'date-of-issue',
    ]);
    expect(textOf(form('order').title)).toBe('示范市人民政府令');
  });

  test('of minutes has who drew them up, and the day, above the title', () => {
    expect(idsOf('minutes').slice(0, 5)).toEqual([
      'issuer-1',
      'doc-number',
      'editing-office',
      'editing-date',
      'title',
    ]);
  });

  test('has 附注 after the date, attendance before it, and moved 主送 before 抄送', () => {
    expect(idsOf('single')).toContain('note');
    expect(idsOf('single').indexOf('note')).toBe(idsOf('single').indexOf('date-of-issue') + 1);
    expect(idsOf('minutes').indexOf('attendance-3')).toBe(
      idsOf('minutes').indexOf('date-of-issue') - 1,
    );
    expect(idsOf('moved').slice(-4)).toEqual([
      'addressees',
      'copied-to',
      'printing-office',
      'printed-on',
    ]);
  });
});

describe('the words of an element', () => {
  const wordsOf = (document: Document, id: string) =>
    clausesOf(document)
      .filter((clause) => clause.id === id)
      .map(textOf);

  test.each([
    ['upward', 'secrecy', '机密★1年'],
    ['upward', 'signer', '签发人：王某某　李某某　张某某'],
    ['upward', 'mark-word', '文件'],
    ['single', 'issuer-1', '示范市人民政府文件'],
    ['order', 'signatory-1', '市长　　王某某'],
    ['minutes', 'attendance-2', '请假：褚某某'],
  ])('in %s, %s is %s', (id, clause, words) => {
    expect(wordsOf(form(id), clause)).toEqual([words]);
  });
});

test('a form follows from the kind unless it is given', () => {
  expect(formOf({ kind: '函' })).toBe('letter');
  expect(formOf({ kind: '命令' })).toBe('order');
  expect(formOf({ kind: '纪要' })).toBe('minutes');
  expect(formOf({ kind: '通知' })).toBe('general');
  expect(formOf({ kind: '函', form: 'general' })).toBe('general');
});

function read(body: string) {
  const { tree } = parseMdx(`---\n---\n${body}`, 'x.mdx');
  if (!tree) throw new Error('no tree');
  return readBlocks(tree, 'x.mdx', 'a1-');
}

describe('a formula', () => {
  test('is a clause of its own, in the characters of its line', () => {
    const { blocks, problems } = read(
      '<Formula>税额＝(a\\*b)÷2</Formula>\n\n<Formula>y＝x</Formula>',
    );
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([
      { kind: 'formula', clause: { id: 'a1-formula-1', role: 'formula' } },
      { kind: 'formula', clause: { id: 'a1-formula-2', role: 'formula' } },
    ]);
    expect(
      blocks.flatMap((block) => (block.kind === 'formula' ? textOf(block.clause) : [])),
    ).toEqual(['税额＝(a*b)÷2', 'y＝x']);
  });

  test.each(['<Formula></Formula>', '<Formula>\n\n甲＝乙\n\n丙＝丁\n\n</Formula>'])(
    'is one line: %j',
    (source) => {
      expect(read(source).problems).toMatchObject([{ ruleId: 'component-content' }]);
    },
  );
});

describe('a table', () => {
  const source = '| 甲 | 乙 |\n| --- | --- |\n| 1 | |\n| 3 | 4 |';

  test('has a clause for each row and cells that know their words', () => {
    const { blocks, problems } = read(`<Table turned>\n\n${source}\n\n</Table>`);
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(problems).toEqual([]);
    expect(table.turned).toBe(true);
    expect([...table.head, ...table.rows].map(({ clause }) => [clause.id, textOf(clause)])).toEqual(
      [
        ['a1-table-1', '甲　乙'],
        ['a1-table-1-1', '1　'],
        ['a1-table-1-2', '3　4'],
      ],
    );
    const [, last] = table.rows;
    expect(last?.cells).toEqual([
      { start: 0, end: 1, column: 0, columns: 1, rows: 1 },
      { start: 2, end: 3, column: 1, columns: 1, rows: 1 },
    ]);
  });

  test('that stands alone, or is none, is a Problem', () => {
    expect(read(source).problems.map(({ ruleId }) => ruleId)).toEqual(['markdown-unsupported']);
    expect(read('<Table>\n\n甲\n\n</Table>').problems.map(({ ruleId }) => ruleId)).toEqual([
      'markdown-unsupported',
      'component-content',
    ]);
  });
});

describe('the strict edition', () => {
  test('keeps what already is as the standard has it', () => {
    const { document, differences } = strictEdition(form('single'), 'title');
    expect(differences).toEqual([]);
    expect(clausesOf(document)).toEqual(clausesOf(form('single')));
  });

  test('leaves out the bodies after the first where the mark had two columns', () => {
    const { document, differences } = strictEdition(smallDocument, 'title');
    expect(document.issuers).toHaveLength(1);
    expect(differences.map(({ record, edition }) => [record, edition])).toEqual([
      ['教育部', ''],
      ['公安部', ''],
    ]);
    expect(document.front.signatoryColumns).toBeUndefined();
    expect(document.pageTurns).toEqual([]);
  });
});
