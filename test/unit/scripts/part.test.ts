import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { partFactsName, readParts } from '../../../scripts/build/part.ts';

const root = mkdtempSync(join(tmpdir(), 'hongtou-parts-'));

afterAll(() => rmSync(root, { recursive: true }));

/** The folder of a part, as far as what it says of itself. */
function part(index: number, of: number, sources = 'a'): string {
  const folder = join(root, `${index}-of-${of}-${sources}`);
  mkdirSync(folder, { recursive: true });
  const facts = { index, of, sources, deliveries: ['site'], strict: false, browser: {} };
  writeFileSync(join(folder, partFactsName), JSON.stringify(facts));
  return folder;
}

const problemsOf = (...folders: string[]) => readParts(folders).problems;

test('all parts of one build have no Problem, one that is named twice neither', () => {
  expect(problemsOf(part(2, 2), part(1, 2), part(2, 2))).toEqual([]);
});

test('many missing parts are one Problem', () => {
  const [found, ...others] = problemsOf(part(4, 1000), part(6, 1000));
  expect(others).toEqual([]);
  expect(found?.ruleId).toBe('part-missing');
  expect(found?.found.zh).toBe('缺第 1–3、5、7–1000 份，共 1000 份');
});

test('a part of another division is told as that', () => {
  const found = problemsOf(part(1, 3), part(2, 2), part(3, 3));
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['part-count']);
  expect(found[0]?.found.en).toBe('part 2 of 2');
});

test('a part of other sources is told as that', () => {
  const found = problemsOf(part(1, 2), part(2, 2, 'b'));
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['part-sources']);
});
