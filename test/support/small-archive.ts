import type { OrgansFile, PlacesFile } from '../../src/document/authority.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import type { Archive, ArchivedDocument } from '../../src/view/archive.ts';
import { sha256, smallDocument } from './small-document.ts';

const pageMap: PageMap = {
  pages: 4,
  starts: [
    { page: 1, clause: 'issuer-1', offset: 0 },
    { page: 2, clause: 'addressees', offset: 5 },
    { page: 3, clause: 'annex-1', offset: 0 },
    { page: 4, clause: 'annex-2', offset: 0 },
  ],
  pageOf: { title: 1, addressees: 1, 'c1-1': 2, 'annex-1': 3, 'annex-2': 4 },
};

const source = '2017-list';
const organ = (id: string, name: string, short: string) => ({
  id,
  name: { is: name, source },
  short: { is: short, source },
  names: [],
  kind: { is: 'ministry', source },
  fate: [],
});

const organs: OrgansFile = {
  sources: { [source]: { title: '国务院机构设置' } },
  kinds: { ministry: '国务院组成部门' },
  fates: {},
  organs: [
    organ('aqsiq', '国家质量监督检验检疫总局', '质检总局'),
    organ('moe', '中华人民共和国教育部', '教育部'),
    organ('mps', '中华人民共和国公安部', '公安部'),
  ],
};

const places: PlacesFile = {
  sources: { [source]: { title: '行政区划' } },
  levels: { prefecture: '地级市' },
  provinces: [{ id: 'guangdong', name: '广东省', short: '广东' }],
  places: [{ id: 'shenzhen', name: '深圳市', level: 'prefecture', province: 'guangdong' }],
};

function archived(one: Document): ArchivedDocument {
  const text = readingOf(one);
  return {
    document: one,
    pageMap,
    text: { bytes: Buffer.byteLength(text), sha256: sha256(text) },
    pdf: { bytes: 4, sha256: sha256('%PDF') },
  };
}

/** An archive of one small document. */
export function smallArchive(): Archive {
  return structuredClone({
    title: '红头',
    publisher: '红头档案',
    documents: [archived(smallDocument)],
    organs,
    places,
  });
}

/** An archive of two: the small document, and the same a year later under another number. */
export function archiveOfTwo(): Archive {
  const archive = smallArchive();
  const later = structuredClone(smallDocument);
  later.id = 'later';
  later.front = { ...later.front, identifier: 'later', dateOfIssue: '2018年8月2日' };
  return { ...archive, documents: [...archive.documents, archived(later)] };
}
