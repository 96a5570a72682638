import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseArchive, lineOf, problemsIn, withArchive } from '../support/archive.ts';

const here = import.meta.dirname;
const source = join(here, '../../src');

/** Each folder is a rule: what differs from the base archive, and the Problems that this gives. */
const examples = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name)
  .sort();

function problemsOf(...layers: string[]): string[] {
  return withArchive([baseArchive, ...layers], (root) => problemsIn(root).map(lineOf));
}

test('the base archive has no Problem', () => {
  expect(problemsOf()).toEqual([]);
});

describe.each(examples)('%s', (rule) => {
  test('bad: exactly these Problems at these places', () => {
    const bad = join(here, rule, 'bad');
    const expected = readFileSync(join(bad, 'expected.txt'), 'utf8').split('\n').filter(Boolean);
    expect(problemsOf(bad)).toEqual(expected);
    expect(expected.some((line) => line.endsWith(`: ${rule}`))).toBe(true);
  });

  test('good: none', () => {
    const good = join(here, rule, 'good');
    expect(readdirSync(good)).not.toEqual([]);
    expect(problemsOf(good)).toEqual([]);
  });
});

describe('the rules and their examples', () => {
  const ids = [...idsIn('corpus'), ...idsIn('rules')];

  test('every rule has its examples, and every example its rule', () => {
    expect(examples).toEqual([...new Set(ids)].sort());
  });

  test('every rule on sources has a file of its name, which the list of rules names', () => {
    const list = readFileSync(join(source, 'rules/all.ts'), 'utf8');
    for (const id of idsIn('rules')) {
      expect(existsSync(join(source, `rules/${id}.ts`)), id).toBe(true);
      expect(list).toContain(`from './${id}.ts'`);
    }
  });

  test('a rule file reports under its own name', () => {
    for (const file of filesOf('rules')) {
      for (const id of idsOf(file)) expect(id).toBe(basename(file, '.ts'));
    }
  });

  test('an id is written where the Problem is made, so that it can be searched for', () => {
    for (const file of [...filesOf('corpus'), ...filesOf('rules')]) {
      const calls = readFileSync(file, 'utf8').match(/\bproblem\(\s*(?!')\S/gu) ?? [];
      expect(calls, file).toEqual([]);
    }
  });
});

function filesOf(room: string): string[] {
  return globSync(join(source, room, '**/*.ts')).sort();
}

function idsIn(room: string): string[] {
  return filesOf(room).flatMap(idsOf);
}

function idsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bproblem\(\s*'([a-z0-9-]+)'/gu)].map((match) => match[1] ?? '');
}
