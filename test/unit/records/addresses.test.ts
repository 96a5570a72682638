import { describe, expect, it } from 'vitest';
import type { OrgansFile } from '../../../src/document/authority.ts';
import { clausesOf, type Document, partsOf } from '../../../src/document/document.ts';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { addressOf } from '../../../src/records/citations.ts';
import { jsonRecord } from '../../../src/records/json.ts';
import { clauseHref } from '../../../src/view/links.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';
import { elementsIn, parseXml } from '../../support/xml.ts';

const { corpus, notice } = readNotice();
const documents: [string, Document, OrgansFile][] = [
  ['the small document', smallDocument, smallArchive().organs],
  ['the notice of 2017', notice, corpus.organs],
];

/** What stands in the PDF and on the pages under each id is checked in every build: pdf-destinations, site-clauses. */
describe.each(documents)('the address of every clause of %s', (_, document, organs) => {
  const ids = clausesOf(document).map(({ id }) => id);

  it('is a key of the JSON and an eId of the XML', () => {
    const keys = Object.keys(JSON.parse(jsonRecord(document, organs)).clauses);
    const eIds = new Set(
      elementsIn(parseXml(akomaNtoso(document, organs))).map(({ attributes }) => attributes.eId),
    );
    expect(keys).toEqual(ids);
    expect(ids.filter((id) => !eIds.has(id))).toEqual([]);
  });

  it('is in a reference what it is in the site', () => {
    for (const { id: part, clauses } of partsOf(document))
      for (const { id } of clauses)
        expect(`/${addressOf({ document, organs, clause: { id, locus: '', part } })}`).toBe(
          clauseHref(document, part, id),
        );
  });
});
