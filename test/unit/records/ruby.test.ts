import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { type Document, readingOf } from '../../../src/document/document.ts';
import { akomaNtoso } from '../../../src/records/akoma-ntoso.ts';
import { type DocumentRecord, jsonRecord } from '../../../src/records/json.ts';
import { clause } from '../../support/clauses.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';
import { named, parseXml, textOfNode } from '../../support/xml.ts';

const schema = JSON.parse(readFileSync('src/records/schema/document.schema.json', 'utf8'));
const read = { role: 'text' as const, text: '囤', reading: 'tún' };
const document: Document = {
  ...smallDocument,
  blocks: [{ kind: 'paragraph', clause: clause('p1', 'paragraph', '不得', read, '积。') }],
};
const { organs } = smallArchive();

it('keeps a reading over words beside the text in JSON', () => {
  const record: DocumentRecord = JSON.parse(jsonRecord(document, organs));
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
  validate(record);
  expect(validate.errors ?? []).toEqual([]);
  expect(record.clauses.p1?.text).toBe('不得囤积。');
  expect(record.clauses.p1?.runs[1]).toEqual(read);
});

it('keeps it as the title of its words in Akoma Ntoso', () => {
  const root = parseXml(akomaNtoso(document, organs));
  const [ruby] = named(root, 'inline').filter(({ attributes }) => attributes.name === 'ruby');
  expect(ruby?.attributes.title).toBe('tún');
  expect(ruby && textOfNode(ruby)).toBe('囤');
});

it('leaves it out of the plain text', () => {
  expect(readingOf(document)).toContain('不得囤积。\n');
  expect(readingOf(document)).not.toContain('tún');
});
