import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { OrgansFile } from '../../../src/document/authority.ts';
import { clausesOf, type Document, readingOf } from '../../../src/document/document.ts';
import { type DocumentRecord, jsonRecord } from '../../../src/records/json.ts';
import { readNotice } from '../../support/notice.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';

const schema = JSON.parse(readFileSync('src/records/schema/document.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const { corpus, notice } = readNotice();

const documents: [string, Document, OrgansFile][] = [
  ['the small document', smallDocument, smallArchive().organs],
  ['the notice of 2017', notice, corpus.organs],
];

describe.each(documents)('%s as data', (_, document, organs) => {
  const record: DocumentRecord = JSON.parse(jsonRecord(document, organs));

  it('is what the schema says', () => {
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has every clause under its id, in reading order, and together they are the reading', () => {
    expect(Object.keys(record.clauses)).toEqual(clausesOf(document).map(({ id }) => id));
    expect(record.parts.flatMap(({ clauses }) => clauses)).toEqual(Object.keys(record.clauses));
    const lines = Object.values(record.clauses).map(({ text }) => `${text}\n`);
    expect(lines.join('')).toBe(readingOf(document));
  });

  it('names nothing of the machine', () => {
    expect(JSON.stringify(record)).not.toContain(process.cwd());
  });
});

describe('the schema', () => {
  const good = () => JSON.parse(jsonRecord(smallDocument, smallArchive().organs));

  it.each([
    [
      'a key that it does not know',
      (record: DocumentRecord) => Object.assign(record, { colour: 1 }),
    ],
    [
      'a clause without words',
      (record: DocumentRecord) => {
        record.clauses.title = { part: 'notice', role: 'title', text: '', runs: [] };
      },
    ],
    [
      'a date that is none',
      (record: DocumentRecord) => {
        record.dates.dateOfIssue = '2017-8-2';
      },
    ],
  ])('refuses %s', (_, spoil) => {
    const record = good();
    spoil(record);
    expect(validate(record)).toBe(false);
  });
});
