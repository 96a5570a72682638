import { expect, it } from 'vitest';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { clause } from '../../support/clauses.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';
import { named, parseXml, textOfNode } from '../../support/xml.ts';

it('dates each day by its own words: that above minutes and that below them', () => {
  const dated = {
    ...smallDocument,
    front: { ...smallDocument.front, editingDate: '2024年3月6日', dateOfIssue: '2024年3月10日' },
    editingDate: clause('editing-date', 'editingDate', '2024年3月6日'),
    dateOfIssue: clause('date', 'dateOfIssue', '二〇二四年三月十日'),
  };
  const root = parseXml(akomaNtoso(dated, smallArchive().organs));
  const days = named(root, 'docDate').map((one) => [one.attributes.date, textOfNode(one)]);
  expect(days).toEqual([
    ['2024-03-06', '2024年3月6日'],
    ['2024-03-10', '二〇二四年三月十日'],
  ]);
});

it('calls no day what is on no calendar', () => {
  const misprinted = {
    ...smallDocument,
    dateOfIssue: clause('date', 'dateOfIssue', '2024年2月30日'),
  };
  const root = parseXml(akomaNtoso(misprinted, smallArchive().organs));
  expect(named(root, 'docDate')).toEqual([]);
  expect(textOfNode(root)).toContain('2024年2月30日');
});
