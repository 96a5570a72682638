import { expect, it } from 'vitest';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { archiveOfRelations } from '../../support/archive-of-relations.ts';
import { named, parseXml, type XmlNode } from '../../support/xml.ts';

it.each([
  ['amends', 'amendedBy', 'textualMod', 'amendment'],
  ['replaces', 'replacedBy', 'forceMod', 'repeal'],
  ['ends', 'endedBy', 'forceMod', 'repeal'],
] as const)('tells of %s on both sides, with its day', (active, passive, element, event) => {
  const { documents, organs } = archiveOfRelations(active, passive);
  const [earlier, later] = documents.map(({ document }) => parseXml(akomaNtoso(document, organs)));
  if (!earlier || !later) throw new Error('not two documents');
  const ends = (root: XmlNode, side: string) =>
    named(root, side)
      .flatMap((one) => named(one, element))
      .map((mod) =>
        [named(mod, 'source'), named(mod, 'destination')].map(([end]) => end?.attributes.href),
      );
  expect(ends(later, 'activeModifications')).toEqual([['#p1', '/small']]);
  expect(ends(earlier, 'passiveModifications')).toEqual([['/later#p1', '#ref.original']]);
  const events = named(earlier, 'eventRef').map(({ attributes: { date, type } }) => [date, type]);
  expect(events).toEqual([
    ['2017-08-02', 'generation'],
    ['2018-09-01', event],
  ]);
});
