import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { excerptFor, excerptName } from '../../../src/deposit/excerpt.ts';
import type { Document } from '../../../src/document/document.ts';
import { baseArchive, edit, problemsIn, withArchive } from '../../support/archive.ts';

const notice = 'documents/2019-water-week/notice.mdx';
const relations = `relations:
  - { kind: ends, document: 2018-water-week, from: '2019-04-01', clause: p1 }
`;
const earlier = {
  identifier: '2018-water-week',
  title: '关于2018年“节水周”的通知',
  docNumber: '水教〔2018〕5号',
  dateOfIssue: '2018年3月2日',
};
const later = {
  ...earlier,
  identifier: '2020-water-week',
  dateOfIssue: '2020年3月2日',
  relations: [
    { kind: 'replaces' as const, document: '2019-water-week', clause: 'p1' },
    { kind: 'ends' as const, title: '另一件', clause: 'p2' },
  ],
};

function documentIn(root: string): Document {
  const [document] = readCorpus(root).corpus?.documents ?? [];
  if (!document) throw new Error('no document');
  return document;
}

it('lets the deposit of a document say the same of the others as the archive', () => {
  withArchive([baseArchive], (root) => {
    edit(root, notice, (text) => text.replace('transcript:\n', `${relations}transcript:\n`));
    const write = (text: string): void => writeFileSync(join(root, excerptName), text);
    write(JSON.stringify([earlier, later, { ...earlier, identifier: 'unrelated' }]));
    const document = documentIn(root);
    const all = [earlier, later].map((one): [string, typeof one] => [one.identifier, one]);
    write(excerptFor(document, new Map(all)) ?? '');
    expect(problemsIn(root)).toEqual([]);
    expect(documentIn(root).history).toEqual(document.history);
    expect(document.history?.map(({ kind }) => kind)).toEqual(['ends', 'replacedBy']);
  });
});

it('is not there where a document is related to none', () => {
  withArchive([baseArchive], (root) => {
    expect(excerptFor(documentIn(root), new Map())).toBeUndefined();
  });
});
