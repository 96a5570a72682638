import { expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { syllablesOf } from '../../../src/search/syllables.ts';
import { documentPages } from '../../../src/view/pages.ts';
import type { VersionRow } from '../../../src/view/side-by-side.ts';
import { earlierOf, versionsOf } from '../../../src/view/versions.ts';
import { webOf } from '../../../src/view/web/web.ts';
import { archiveOfRelations } from '../../support/archive-of-relations.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

function documentOf(...texts: string[]): Document {
  const blocks = texts.map((text, i) => ({
    kind: 'paragraph' as const,
    clause: clause(`p${i + 1}`, 'paragraph', text),
  }));
  return { ...smallDocument, blocks, annexes: [], annexList: [] };
}

function textsOf(rows: readonly VersionRow[], side: 'before' | 'after'): string[] {
  return rows.flatMap((row) => row[side]?.spans.map(({ text }) => text).join('') ?? []);
}

const before = documentOf(
  '各校可结合实际安排时间。',
  '比对各校用水情况，公布结果。',
  '本通知有效期一年。',
);
const after = documentOf(
  '各校可结合实际安排时间。',
  '比对各校用水、用电情况，公布结果。',
  '要严肃纪律，注意安全。',
);

it('sets a reworded clause beside what it was, and marks it by characters', () => {
  const { rows } = versionsOf(before, after);
  const row = rows.find(({ after: one }) => one?.href.endsWith('#p2'));
  expect(row?.before?.spans.some(({ kind }) => kind !== 'same')).toBe(false);
  expect(row?.after?.spans.filter(({ kind }) => kind === 'added')).toEqual([
    { kind: 'added', text: '、用电' },
  ]);
});

it('leaves what has no counterpart alone, and loses no clause of either', () => {
  const { rows } = versionsOf(before, after);
  const alone = rows.filter((row) => !row.before || !row.after);
  expect(alone.map((row) => [textsOf([row], 'before'), textsOf([row], 'after')])).toEqual([
    [['本通知有效期一年。'], []],
    [[], ['要严肃纪律，注意安全。']],
  ]);
  expect(textsOf(rows, 'before')).toContain('各校可结合实际安排时间。');
  expect(rows.filter(({ differs }) => differs)).toHaveLength(3);
});

/** Clauses of which each says something else. */
function otherTexts(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + from + i).repeat(2));
}

it('sets nothing beside each other where nearly all differs, and loses none', () => {
  const { rows, reach } = versionsOf(
    documentOf(...otherTexts(0, 2001), '总则。'),
    documentOf('总则。', ...otherTexts(3000, 2001)),
  );
  expect(reach).toBe('nothing');
  expect(rows.filter((row) => row.before && row.after)).toEqual([]);
  expect(textsOf(rows, 'before')).toContain('总则。');
  expect(textsOf(rows, 'after')).toContain('总则。');
});

it('sets only the very same beside each other where hardly anything else is', () => {
  const reworded = '比对各校用水情况，公布结果。';
  const old = documentOf(...otherTexts(0, 300), '总则。', ...otherTexts(600, 300), reworded);
  const young = documentOf(
    ...otherTexts(2000, 300),
    '总则。',
    ...otherTexts(3000, 300),
    `${reworded}略。`,
  );
  const { rows, reach } = versionsOf(old, young);
  expect(reach).toBe('same');
  const beside = rows.filter((row) => row.before && row.after);
  expect(textsOf(beside, 'before')).toContain('总则。');
  expect(textsOf(beside, 'before')).not.toContain(reworded);
  expect(beside.filter(({ differs }) => differs)).toEqual([]);
  expect(textsOf(rows, 'before')).toContain(reworded);
  expect(textsOf(rows, 'after')).toContain(`${reworded}略。`);
});

it('leaves out and puts in as a whole what is turned round', () => {
  const text = String.fromCodePoint(...Array.from({ length: 3000 }, (_, i) => 0x4e00 + i));
  const turned = text.slice(1500) + text.slice(0, 1500);
  const [row] = versionsOf(documentOf(text), documentOf(turned)).rows.filter(
    (one) => one.before && one.after && one.differs,
  );
  expect(row?.before?.spans).toEqual([{ kind: 'removed', text }]);
  expect(row?.after?.spans).toEqual([{ kind: 'added', text: turned }]);
});

it('has a page where a document replaces another, and none for the other', () => {
  const archive = archiveOfRelations();
  const [small, later] = archive.documents;
  if (!small || !later) throw new Error('not two documents');
  const web = webOf(archive, syllablesOf);
  expect(earlierOf(archive, later.document).map(({ id }) => id)).toEqual(['small']);
  expect(documentPages(later, archive, web)).toContain('later/compare/small/index.html');
  expect(documentPages(small, archive, web).join(' ')).not.toContain('compare');
});
