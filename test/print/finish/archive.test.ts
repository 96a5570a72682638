import { beforeAll, describe, expect, test } from 'vitest';
import { archiveEdition } from '../../../print/pipeline/finish/archive.ts';
import type { Attachment } from '../../../print/pipeline/finish/attachments.ts';
import { checkPdf } from '../../../src/checks/pdf.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { fileSpecs } from '../../../src/checks/pdf-parts.ts';
import { pdfaRules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { leadsOf } from '../../../src/document/leads.ts';
import {
  asDict,
  decoded,
  dictIn,
  itemsIn,
  numbersIn,
  streamIn,
  textIn,
} from '../../../src/pdf/objects.ts';
import { altered, brokenBy, element, elements, rewritten } from '../../support/altered.ts';
import { archiveFaults, archiveRewrites } from '../../support/archive-faults.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { smallDocument } from '../../support/small-document.ts';

const attachments: Attachment[] = [
  {
    name: 'notice.mdx',
    mime: 'text/markdown',
    about: '公文源',
    relationship: 'Source',
    bytes: Buffer.from('# 通知'),
  },
  {
    name: 'a.txt',
    mime: 'text/plain',
    about: '读本',
    relationship: 'Data',
    bytes: Buffer.from('通知'),
  },
];

let bulletin: Uint8Array;
let archive: Uint8Array;

beforeAll(async () => {
  const [made] = await bulletinsOf([smallDocument]);
  bulletin = made?.pdf ?? new Uint8Array();
  archive = await archiveEdition(bulletin, attachments, leadsOf(smallDocument));
});

test('the archive edition keeps every rule and the record', async () => {
  const file = await readPdfObjects(archive);
  expect(brokenBy([...pdfaRules, ...pdfuaRules], file)).toEqual([]);
  expect(await checkPdf(archive, smallDocument)).toEqual([]);
});

test('the archive edition is the same bytes for the same bulletin', async () => {
  const again = await archiveEdition(bulletin, attachments.toReversed(), leadsOf(smallDocument));
  expect(Buffer.from(again).equals(archive)).toBe(true);
});

test('the archive edition gives back what it holds, sorted by name', async () => {
  const { pdf } = await readPdfObjects(archive);
  const held = fileSpecs(pdf.catalog).map((spec) => {
    const stream = streamIn(dictIn(spec, 'EF'), 'F');
    return [textIn(spec, 'UF'), Buffer.from(stream ? decoded(stream) : []).toString()];
  });
  expect(held).toEqual([
    ['a.txt', '通知'],
    ['notice.mdx', '# 通知'],
  ]);
});

test('an entry of the list of annexes leads to its annex, by the pointer and in the tags', async () => {
  const { pdf, pages } = await readPdfObjects(archive);
  const links = pages.flatMap(({ node }) =>
    itemsIn(node, 'Annots').flatMap((one) => asDict(one) ?? []),
  );
  const leads = leadsOf(smallDocument);
  expect(leads.length).toBeGreaterThan(0);
  expect(links.map((link) => [textIn(link, 'Dest'), textIn(link, 'Contents')])).toEqual(
    leads.map(({ to, words }) => [to, words]),
  );
  const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(links[0], 'Rect');
  expect([right - left > 50, upper - lower > 10, upper - lower < 40]).toEqual([true, true, true]);
  expect(elements(pdf, 'Link')).toHaveLength(leads.length);
});

test('a figure says where it stands, inside the type area', async () => {
  const { pdf } = await readPdfObjects(archive);
  const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(
    dictIn(element(pdf, 'Figure'), 'A'),
    'BBox',
  );
  const mm = 72 / 25.4;
  expect(left).toBeGreaterThan(25 * mm);
  expect(right).toBeLessThan(185 * mm);
  expect(right - left).toBeGreaterThan(20 * mm);
  expect(upper - lower).toBeGreaterThan(4 * mm);
});

describe('a fault is found by its rule:', () => {
  test.each(archiveFaults)('%s', async (rule, alter) => {
    const own = [...pdfaRules, ...pdfuaRules].filter(({ id }) => id === rule);
    expect(brokenBy(own, await altered(archive, alter))).toEqual([rule]);
  });

  test.each(archiveRewrites)('%s', async (rule, change) => {
    expect(brokenBy(pdfaRules, await rewritten(archive, change))).toEqual([rule]);
  });

  test('every rule has one', () => {
    const tried = new Set([...archiveFaults, ...archiveRewrites].map(([rule]) => rule));
    // A reader cannot open what is encrypted without its key; tables have a test of their own.
    const all = [...pdfaRules, ...pdfuaRules].map(({ id }) => id);
    expect(all.filter((id) => !tried.has(id))).toEqual(['pdfa-encrypt', 'pdfua-table-rows']);
  });
});
