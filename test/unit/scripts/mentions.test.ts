import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rememberedMentions } from '../../../scripts/build/mentions.ts';
import { lexiconOf } from '../../../src/document/lexicon.ts';
import { mentionsIn } from '../../../src/document/mentions.ts';
import { smallDocument } from '../../support/small-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-mentions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nothing = { sources: {}, kinds: {}, fates: {}, organs: [] };
const nowhere = { sources: {}, levels: {}, provinces: [], places: [] };
const lexicon = lexiconOf({ documents: [smallDocument], organs: nothing, places: nowhere });
const mentions = [mentionsIn(smallDocument, lexicon)];

function found(file: string, sum: string, names = lexicon) {
  const memory = { sums: new Map([[smallDocument, sum]]), code: 'code' };
  return rememberedMentions(join(folder, file), memory)([smallDocument], names);
}

test('a document has names to find', () => {
  expect(mentions[0]?.length).toBeGreaterThan(3);
});

test('are the same when they are remembered', () => {
  expect(found('a.json', '1')).toEqual(mentions);
  const { mtimeMs } = statSync(join(folder, 'a.json'));
  expect(found('a.json', '1')).toEqual(mentions);
  expect(statSync(join(folder, 'a.json')).mtimeMs).toBe(mtimeMs);
});

test.each([
  ['another document', '2', lexicon],
  ['other names that are looked for', '1', new Map()],
])('are found anew in %s', (_, sum, names) => {
  const memory = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ ...memory, mentions: { 1: [] } }));
  expect(found('b.json', '1')).toEqual([[]]);
  expect(found('b.json', sum, names)).toEqual([mentionsIn(smallDocument, names)]);
});

test.each(['', 'null', '{}', '{"names":1}'])('are found anew where the memory is %j', (text) => {
  writeFileSync(join(folder, 'c.json'), text);
  expect(found('c.json', '1')).toEqual(mentions);
});
