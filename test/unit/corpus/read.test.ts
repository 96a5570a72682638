import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document, partsOf } from '../../../src/document/document.ts';
import { baseArchive, edit, lineOf, problemsIn, withArchive } from '../../support/archive.ts';

const folder = 'documents/2019-water-week';
const notice = `${folder}/notice.mdx`;

function onlyDocument(root: string): Document {
  const [document] = readCorpus(root).corpus?.documents ?? [];
  if (!document) throw new Error('the archive has no document');
  return document;
}

function withBase<T>(use: (root: string) => T): T {
  return withArchive([baseArchive], use);
}

describe('a document', () => {
  test('is read into clauses in reading order, the imprint last', () => {
    const ids = clausesOf(withBase(onlyDocument)).map(({ id }) => id);
    expect(ids).toEqual([
      ...['issuer-1', 'issuer-2', 'issuer-3', 'doc-number', 'title', 'addressees'],
      ...['p1', 's1', 's1-p1', 's2', 'c2-1', 'c2-1-p2', 'c2-2', 's2-p1'],
      ...['annex-list-1', 'annex-list-2', 'signatory-1', 'signatory-2', 'signatory-3'],
      ...['date-of-issue', 'annex-1', 'a1-title', 'a1-s1', 'a1-i1-1', 'a1-i1-2', 'a1-i1-2-p2'],
      ...['a1-s2', 'a1-i2-1', 'a1-i2-2', 'annex-2', 'a2-title', 'a2-slogan-1', 'a2-slogan-2'],
      ...['a2-emblem-p1', 'a2-emblem-p2', 'copied-to', 'printing-office', 'printed-on'],
    ]);
  });

  test('has a part for the notice and for each annex, and the imprint in the last', () => {
    const document = withBase(onlyDocument);
    expect(partsOf(document).map(({ id, clauses }) => [id, clauses.length])).toEqual([
      ['notice', 20],
      ['annex-1', 9],
      ['annex-2', 9],
    ]);
    expect(partsOf({ ...document, annexes: [] }).map(({ id }) => id)).toEqual(['notice']);
    expect(clausesOf({ ...document, annexes: [] }).at(-1)?.id).toBe('printed-on');
  });

  test('numbers its annexes where there are several, and a single one not at all', () => {
    const words = (document: Document) =>
      [
        ...document.annexList.map(({ clause }) => clause),
        ...document.annexes.flatMap((annex) => annex.label ?? []),
      ].map(textOf);
    expect(words(withBase(onlyDocument))).toEqual([
      '附件：1. 2019年“节水周”主要活动',
      '2. 2019年“节水周”口号与标志',
      '附件1',
      '附件2',
    ]);
    const single = withBase((root) => {
      rmSync(join(root, folder, 'annex-2.mdx'));
      edit(root, notice, (text) => text.replace('  - 2019年“节水周”口号与标志\n', ''));
      return onlyDocument(root);
    });
    expect(words(single)).toEqual(['附件：2019年“节水周”主要活动', '附件']);
  });

  test('knows what was changed in its transcript, and what was left', () => {
    const { changes, notes, pageTurns } = withBase(onlyDocument);
    expect(changes.filter(({ kind }) => kind === 'correction')).toEqual([
      {
        emendation: 'correction',
        kind: 'correction',
        from: { file: `${folder}/transcript.txt`, line: 14, column: 10 },
        before: '没',
        after: '设',
        at: { clause: 'p1', start: 9, end: 10 },
      },
    ]);
    expect(notes).toMatchObject([{ number: 1, at: { clause: 'c2-1', start: 25, end: 27 } }]);
    expect(pageTurns).toEqual([{ clause: 'p1', offset: 27 }]);
  });
});

describe('one fault', () => {
  test('does not make declared discrepancies look undeclared', () => {
    const tie = join(baseArchive, '../tie-mismatch/good');
    const found = withArchive([baseArchive, tie], (root) => {
      edit(root, notice, (text) => text.replace('公布结果', '公布成果'));
      return problemsIn(root).map(lineOf);
    });
    expect(found).toEqual([`${notice}:48:12: reading-differs`]);
  });

  test('of one kind in one document does not keep the rules from another', () => {
    const again = join(baseArchive, '../document-id-duplicate/good');
    const found = withArchive([baseArchive, again], (root) => {
      edit(root, notice, (text) => text.replace('各地要及时', '各地要**及时**'));
      const other = `${folder}-again/notice.mdx`;
      edit(root, other, (text) => text.replaceAll('organ: cas', 'organ: nobody'));
      return problemsIn(root).map(lineOf);
    });
    expect(found).toEqual([
      `${folder}-again/notice.mdx:13:5: organ-unknown`,
      `${folder}-again/notice.mdx:21:5: organ-unknown`,
      `${notice}:51:4: markdown-unsupported`,
    ]);
  });

  test.each([
    ['soft line ends', '为推进节水型社会建设，定于', '为推进\n  节水型社会建投，\n定于', '32:9'],
    ['escapes', '为推进节水型社会', '为推进\\*节水型\\*社会', '31:5'],
    ['a character beyond the BMP', '节水型社会', '节水型𠮷会', '31:7'],
    ['a missing end', '事项通知如下：', '事项通知如下', '31:41'],
    ['a missing beginning', '为推进', '推进', '31:1'],
    ['a heading', 'title="活动主题"', 'title="活动主体"', '33:31'],
    ['a generated label', '  - 2019年“节水周”口号', '  - 2019年“节水日”口号', '17:13'],
  ])('is pointed at across %s', (_, from, to, place) => {
    const found = withBase((root) => {
      edit(root, notice, (text) => text.replace(from, to));
      return problemsIn(root)
        .map(lineOf)
        .filter((line) => line.endsWith('reading-differs'));
    });
    expect(found).toEqual([`${notice}:${place}: reading-differs`]);
  });

  test('between two characters that share half a pair is found before them', () => {
    const found = withBase((root) => {
      edit(root, `${folder}/transcript.txt`, (text) => text.replace('公布结果', '公布𠮷果'));
      edit(root, notice, (text) => text.replace('公布结果', '公布𠮶果'));
      return problemsIn(root).filter(({ ruleId }) => ruleId === 'reading-differs');
    });
    expect(found).toMatchObject([
      {
        place: { file: notice, line: 48, column: 12 },
        found: { en: expect.stringContaining('公布▸𠮶果') },
        second: { line: 28, column: 25 },
      },
    ]);
  });
});

describe('what lies in documents/ and is no document', () => {
  test('a link is not followed, neither as folder nor as the whole of documents/', () => {
    withBase((root) => {
      symlinkSync(join(root, folder), join(root, 'documents/link'));
      expect(problemsIn(root).map(lineOf)).toEqual(['documents/link:1:1: file-not-plain']);
      renameSync(join(root, 'documents'), join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, 'documents'));
      expect(problemsIn(root).map(lineOf)).toEqual(['documents:1:1: file-not-plain']);
    });
  });

  test('an archive without documents/ says so', () => {
    withArchive([], (root) => {
      expect(problemsIn(root).map(lineOf)).toEqual(['documents:1:1: documents-empty']);
    });
  });

  test.each(['__proto__', 'constructor', '公文', 'a b'])(
    'a folder named %s is read, and wants its files',
    (name) => {
      const found = withBase((root) => {
        mkdirSync(join(root, 'documents', name));
        return problemsIn(root).map(lineOf);
      });
      expect(found).toEqual([
        `documents/${name}/emendations.yaml:1:1: file-missing`,
        `documents/${name}/notice.mdx:1:1: file-missing`,
      ]);
    },
  );

  test.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n'), '1:4', 5],
    ['a byte-order mark', (text: string) => `\ufeff${text}`, '1:1', 1],
    ['NUL', (text: string) => `${text}\0`, '54:1', 1],
  ])('%s in a source are found', (_, change, place, count) => {
    const found = withBase((root) => {
      edit(root, notice, change);
      return problemsIn(root).map(lineOf);
    });
    expect(found[0]).toBe(`${notice}:${place}: character-forbidden`);
    expect(found).toHaveLength(count);
  });

  test('bytes that are half a pair, or the end of one, are no UTF-8', () => {
    withBase((root) => {
      const bytes = Buffer.from('---\n甲\ud842'.slice(0, 5), 'utf8');
      writeFileSync(join(root, notice), Buffer.concat([bytes, Buffer.from('eda180', 'hex')]));
      expect(problemsIn(root).map(lineOf)).toEqual([`${notice}:2:2: file-encoding`]);
      writeFileSync(join(root, notice), Buffer.concat([bytes, Buffer.from('e794', 'hex')]));
      expect(problemsIn(root).map(lineOf)).toEqual([`${notice}:2:2: file-encoding`]);
    });
  });
});
