import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureProblems } from '../../../src/corpus/pictures.ts';
import type { Document } from '../../../src/document/document.ts';
import { drawnByBrowser } from '../../support/pictures.ts';
import { smallDocument } from '../../support/small-document.ts';

const { place } = smallDocument.title;
const pictured: Document = {
  ...smallDocument,
  annexes: [],
  blocks: [{ kind: 'figure', id: 'picture', alt: '照片', src: 'photograph.jpg', place }],
};
let root: string;
let photograph: Buffer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-pictures-'));
  mkdirSync(join(root, pictured.folder), { recursive: true });
  [photograph = Buffer.alloc(0)] = await drawnByBrowser();
});

afterAll(() => rmSync(root, { recursive: true }));

function rulesBroken(bytes: Buffer): string[] {
  writeFileSync(join(root, pictured.folder, 'photograph.jpg'), bytes);
  return pictureProblems(root, pictured).map(({ ruleId }) => ruleId);
}

describe('a photograph', () => {
  test('is taken as a browser writes it', () => {
    expect(rulesBroken(photograph)).toEqual([]);
  });

  test('is taken with what a camera adds behind its end: a preview, and more without an end', () => {
    const preview = photograph.subarray(0, photograph.length - 40);
    const trailer = Buffer.concat([photograph, preview, Buffer.alloc(100_000, 'ffda00', 'hex')]);
    expect(rulesBroken(Buffer.concat([photograph, trailer]))).toEqual([]);
  });

  test('is taken with fill bytes before a marker', () => {
    const filled = [photograph.subarray(0, 2), Buffer.from('ffff', 'hex'), photograph.subarray(2)];
    expect(rulesBroken(Buffer.concat(filled))).toEqual([]);
  });

  test.each([
    ['in the middle of its data', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['just before its end', (bytes: Buffer) => bytes.subarray(0, -2)],
    ['in its tables', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['behind its first bytes', (bytes: Buffer) => bytes.subarray(0, 3)],
  ])('that is cut off %s is refused', (_, cut) => {
    expect(rulesBroken(cut(photograph))).toEqual(['figure-form']);
  });

  test('of which the end of a preview inside it is all that is left is refused', () => {
    const start = photograph.subarray(0, 2);
    const inside = Buffer.from('ffe100084142ffd9ffd9', 'hex');
    const rest = photograph.subarray(2, photograph.length / 2);
    expect(rulesBroken(Buffer.concat([start, inside, rest]))).toEqual(['figure-form']);
  });
});
