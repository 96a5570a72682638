import { describe, expect, it, test } from 'vitest';
import type { OrgansFile } from '../../../src/document/authority.ts';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, type Document } from '../../../src/document/document.ts';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { archiveOfRelations } from '../../support/archive-of-relations.ts';
import { place, tableRow } from '../../support/clauses.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';
import {
  childNames,
  elementsIn,
  named,
  parseXml,
  textOfNode,
  type XmlNode,
} from '../../support/xml.ts';

const { corpus, notice } = readNotice();

const documents: [string, Document, OrgansFile][] = [
  ['the small document', smallDocument, smallArchive().organs],
  ['the notice of 2017', notice, corpus.organs],
  ...archiveOfRelations().documents.map(({ document }): [string, Document, OrgansFile] => [
    `${document.id} of two that are related`,
    document,
    smallArchive().organs,
  ]),
];

/** Order of the children of an element, as the schema of Akoma Ntoso 3.0 has it. */
const orders: Record<string, string[]> = {
  // type openStructure
  doc: ['meta', 'coverPage', 'preface', 'preamble', 'mainBody', 'conclusions', 'attachments'],
  // element meta
  meta: [
    ...['identification', 'publication', 'classification', 'lifecycle', 'workflow', 'analysis'],
    ...['temporalData', 'references', 'notes'],
  ],
  // element analysis
  analysis: ['activeModifications', 'passiveModifications', 'restrictions'],
  // type modificationType
  forceMod: ['source', 'destination', 'force', 'efficacy', 'application', 'duration', 'condition'],
  legalSystemMod: ['source', 'destination', 'force', 'efficacy', 'application', 'duration'],
  textualMod: ['source', 'destination', 'force', 'efficacy', 'application', 'duration'],
  // element identification
  identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
  // type coreProperties, then group workProperties
  FRBRWork: [
    ...['FRBRthis', 'FRBRuri', 'FRBRalias', 'FRBRdate', 'FRBRauthor', 'FRBRcountry'],
    ...['FRBRsubtype', 'FRBRnumber', 'FRBRname'],
  ],
  // type coreProperties, then group exprProperties
  FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRalias', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
  // type coreProperties, then group manifProperties
  FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRalias', 'FRBRdate', 'FRBRauthor', 'FRBRformat'],
};

/** Attributes that the schema requires. */
const required: Record<string, string[]> = {
  doc: ['name'],
  identification: ['source'],
  FRBRthis: ['value'],
  FRBRuri: ['value'],
  FRBRdate: ['date', 'name'],
  FRBRauthor: ['href'],
  FRBRcountry: ['value'],
  FRBRlanguage: ['language'],
  lifecycle: ['source'],
  eventRef: ['source', 'date'],
  references: ['source'],
  TLCOrganization: ['eId', 'href', 'showAs'],
  TLCRole: ['eId', 'href', 'showAs'],
  original: ['eId', 'href', 'showAs'],
  notes: ['source'],
  analysis: ['source'],
  textualMod: ['eId', 'type'],
  forceMod: ['eId', 'type'],
  legalSystemMod: ['eId', 'type'],
  source: ['eId', 'href'],
  destination: ['eId', 'href'],
  activeRef: ['eId', 'href', 'showAs'],
  passiveRef: ['eId', 'href', 'showAs'],
  note: ['eId'],
  noteRef: ['href'],
  docDate: ['date'],
  organization: ['refersTo'],
  // attributeGroup corereq
  section: ['eId'],
  clause: ['eId'],
  point: ['eId'],
  paragraph: ['eId'],
  attachment: ['eId'],
  hcontainer: ['eId', 'name'],
  img: ['src'],
};

/** Values that the schema allows: element, attribute, its simple type, values. */
const values: [string, string, string, string[]][] = [
  ['doc', 'contains', 'versionType', ['originalVersion', 'singleVersion', 'multipleVersions']],
  ['eventRef', 'type', 'eventType', ['generation', 'amendment', 'repeal']],
  ['textualMod', 'type', 'TextualMods', ['repeal', 'substitution', 'insertion', 'replacement']],
  ['forceMod', 'type', 'ForceMods', ['entryIntoForce', 'endOfEnactment', 'reEnactment']],
  ['legalSystemMod', 'type', 'LegalSystemMods', ['implementation', 'application', 'expiration']],
  ['remark', 'type', 'remarkType', ['sceneDescription', 'phenomenon', 'caption', 'translation']],
  ['remark', 'status', 'statusType', ['editorial', 'verbatim', 'incomplete', 'unknown']],
];

/** group hierElements, as far as it is used here */
const hierarchy = ['section', 'clause', 'point', 'paragraph', 'hcontainer'];

describe.each(documents)('%s as Akoma Ntoso', (_, document, organs) => {
  const root = parseXml(akomaNtoso(document, organs));
  const all = elementsIn(root);

  it('is of the namespace of version 3.0', () => {
    expect(root.name).toBe('akomaNtoso');
    expect(root.attributes.xmlns).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
  });

  it('says under each clause id what the clause says, in the same order', () => {
    const clauses = new Set(clausesOf(document).map(({ id }) => id));
    const marked = all.filter(({ attributes }) => clauses.has(attributes.eId ?? ''));
    const own = (node: XmlNode) =>
      textOfNode(node, ({ attributes }) => attributes.eId !== undefined).replace(/\n\s*/gu, '');
    expect(marked.map((node) => [node.attributes.eId, own(node)])).toEqual(
      clausesOf(document).map((clause) => [clause.id, textOf(clause)]),
    );
  });

  it('has each eId once', () => {
    const ids = all.flatMap(({ attributes }) => attributes.eId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to what is there', () => {
    const ids = new Set(all.map(({ attributes }) => `#${attributes.eId}`));
    const references = all.flatMap(({ attributes: { href, refersTo, source, as } }) =>
      [href, refersTo, source, as].filter((value) => value?.startsWith('#')),
    );
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((one) => !ids.has(one ?? ''))).toEqual([]);
  });

  it('names every body once', () => {
    const bodies = [...document.issuers, ...document.signatories].map(
      ({ organ }) => `org.${organ}`,
    );
    const listed = named(root, 'TLCOrganization').map(({ attributes }) => attributes.eId);
    expect(new Set(listed)).toEqual(new Set([...bodies, 'ref.hongtou']));
  });

  it('carries every annex as an attachment and every emendation as a note', () => {
    expect(named(root, 'attachment')).toHaveLength(document.annexes.length);
    const notes = named(root, 'note').map(({ attributes }) => attributes.eId);
    expect(notes).toEqual([
      ...document.notes.map(({ number }) => `note.${number}`),
      ...document.emendations.map(({ id }) => `emendation.${id}`),
    ]);
  });

  it('refers to each editorial note once, behind its words', () => {
    const marks = named(root, 'noteRef').map(({ attributes }) => attributes.href);
    expect(marks.toSorted()).toEqual(
      document.notes.map(({ number }) => `#note.${number}`).toSorted(),
    );
  });

  test.each(Object.entries(orders))(
    'children of %s stand in the order of the schema',
    (name, order) => {
      for (const node of named(root, name)) {
        const places = childNames(node).map((child) => order.indexOf(child));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    },
  );

  test.each(Object.entries(required))('%s has the attributes %s', (name, attributes) => {
    for (const node of named(root, name))
      expect(Object.keys(node.attributes)).toEqual(expect.arrayContaining(attributes));
  });

  test.each(values)('%s has in %s a value of %s', (name, attribute, _type, allowed) => {
    for (const { attributes } of named(root, name))
      expect([undefined, ...allowed]).toContain(attributes[attribute]);
  });

  it('has ids and dates as the schema writes them (noWhiteSpace, date)', () => {
    for (const { attributes } of all) {
      expect(attributes.eId ?? 'id').toMatch(/^\S+$/u);
      expect(attributes.date ?? '2017-08-22').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });

  it('gives each part of the hierarchy either parts or one content, after num and heading (type hierarchy)', () => {
    for (const node of all.filter(({ name }) => hierarchy.includes(name))) {
      const names = childNames(node);
      const inside = names.filter((name) => name !== 'num' && name !== 'heading');
      expect(names.slice(names.length - inside.length)).toEqual(inside);
      const content = inside.filter((name) => name === 'content').length;
      expect(content === 1 ? inside.length === 1 : inside.every((n) => hierarchy.includes(n))).toBe(
        true,
      );
    }
  });
});

it('says a table row by row, cell by cell', () => {
  const table = {
    kind: 'table' as const,
    id: 'table-1',
    turned: false,
    head: [tableRow('table-1', '城市', '活动')],
    rows: [tableRow('table-1-1', '深圳', '大会')],
    place,
  };
  const root = parseXml(akomaNtoso({ ...smallDocument, blocks: [table] }, smallArchive().organs));
  const rows = named(root, 'tr').map((row) => [
    row.attributes.eId,
    textOfNode(row).replace(/\n[ ]*/gu, ''),
    childNames(row),
  ]);
  expect(named(root, 'hcontainer').map(({ attributes }) => attributes)).toContainEqual({
    name: 'table',
    eId: 'table.table-1',
  });
  expect(rows).toEqual([
    ['table-1', '城市　活动', ['th', 'th']],
    ['table-1-1', '深圳　大会', ['td', 'td']],
  ]);
});
