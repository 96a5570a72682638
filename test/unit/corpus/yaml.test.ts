import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../../src/corpus/yaml.ts';
import { placesFileSchema } from '../../../src/document/authority.ts';
import { emendationsSchema } from '../../../src/document/emendation.ts';
import { annexFrontMatterSchema } from '../../../src/document/front-matter.ts';

/** Problems as `line:column: rule-id: found | expected`. */
function problems(text: string, schema: z.ZodType = annexFrontMatterSchema): string[] {
  return readYaml({ text, file: 'x.yaml' }, schema).problems.map(
    ({ place, ruleId, found, expected }) =>
      `${place.line}:${place.column}: ${ruleId}: ${found.en} | ${expected.en}`,
  );
}

describe('readYaml gives a value with the places of its parts', () => {
  const list = z.array(z.strictObject({ id: z.string(), names: z.array(z.string()).default([]) }));

  test('finds entries of lists and maps, in code points', () => {
    const text = '- { id: 𠮷, names: [a, b] }\n-\n  id: y\n';
    const { located } = readYaml({ text, file: 'x.yaml' }, list);
    expect(located?.value).toEqual([
      { id: '𠮷', names: ['a', 'b'] },
      { id: 'y', names: [] },
    ]);
    expect(located?.placeAt([0, 'names', 1])).toEqual({ file: 'x.yaml', line: 1, column: 23 });
    expect(located?.placeAt([1, 'id'])).toEqual({ file: 'x.yaml', line: 3, column: 7 });
  });

  test('gives the nearest part above where a part was left out', () => {
    const { located } = readYaml({ text: '-\n  id: y\n', file: 'x.yaml' }, list);
    expect(located?.placeAt([0, 'names', 3])).toEqual({ file: 'x.yaml', line: 2, column: 3 });
  });

  test('counts the lines before front matter', () => {
    const { located } = readYaml({ text: '- id: y\n', file: 'x.mdx', linesBefore: 1 }, list);
    expect(located?.placeAt([0])).toEqual({ file: 'x.mdx', line: 2, column: 3 });
  });
});

describe('readYaml says what is wrong where it is wrong', () => {
  test.each([
    ['a wrong type', 'annex: "1"\ntitle: 5', '1:8: value-invalid: annex: "1" | a number'],
    ['nothing after a key', 'annex: 1\ntitle:', '2:7: value-invalid: title: null | text'],
    ['an empty text', 'annex: 1\ntitle: ""', '2:8: value-invalid: title: "" | some text'],
    ['a fraction', 'annex: 1.5\ntitle: x', '1:8: value-invalid: annex: 1.5 | a whole number'],
    ['a number too small', 'annex: 0\ntitle: x', '1:8: value-invalid: annex: 0 | more than 0'],
    ['a key left out', 'annex: 1', '1:1: key-missing: no title | title to be given'],
    ['an unknown key, at the key', 'annex: 1\ntitle: x\nfoo:\n  - a', '3:1: key-unknown'],
    ['a key twice', 'annex: 1\nannex: 2\ntitle: x', '2:1: yaml-syntax'],
    ['a tab as indentation', 'annex: 1\n\ttitle: x', '2:1: yaml-syntax'],
    ['a second document', 'annex: 1\n---\ntitle: x', '2:1: yaml-syntax'],
    ['a tag', 'annex: 1\ntitle: !foo x', '2:8: yaml-syntax'],
    ['an unknown directive', '%FOO bar\n---\nannex: 1\ntitle: x', '1:1: yaml-syntax'],
    ['no map at all', 'abc', '1:1: value-invalid: "abc" | keys with values'],
    ['nothing at all', '', '1:1: value-invalid: null | keys with values'],
  ])('%s', (_, text, expected) => {
    expect(problems(text)[0]).toMatch(expected);
  });

  test('names the kinds of emendation', () => {
    expect(problems('- { id: x, kind: typo, reason: x }', emendationsSchema)).toEqual([
      '1:18: value-invalid: kind: "typo" | join | width | space | markup | correction | order | sic',
    ]);
    expect(problems('- { id: x, reason: x }', emendationsSchema)).toEqual([
      '1:3: key-missing: no kind | kind to be given',
    ]);
  });

  test('counts columns in code points', () => {
    const text = '- { id: x, kind: sic, reason: 𠮷𠮷, places: [{ at: "0:1", find: x }] }';
    expect(problems(text, emendationsSchema)).toEqual([
      '1:50: value-invalid: at: "0:1" | line:column, like 60:26',
    ]);
  });
});

describe('readYaml holds its ground', () => {
  test('against aliases, which can stand for more than memory holds', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'].join('\n');
    expect(problems(bomb).map((one) => one.slice(0, 15))).toEqual([
      '2:8: yaml-alias',
      '2:12: yaml-alia',
      '3:8: yaml-alias',
      '3:12: yaml-alia',
    ]);
    expect(problems('a: &a { annex: 1 }\n<<: *a\ntitle: x')[0]).toMatch('2:5: yaml-alias');
  });

  test.each([
    ['flow lists', `annex: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['block lists', `${'- '.repeat(20_000)}x`],
    ['lists never closed', '['.repeat(20_000)],
  ])('against deep nesting: %s', (_, text) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^1:\d+: yaml-syntax/u);
  });

  test.each(['__proto__', 'constructor', 'toString'])('against the key %s', (key) => {
    const text = `annex: 1\ntitle: x\n${key}: { polluted: true }`;
    expect(problems(text)).toEqual([
      `3:1: key-unknown: unknown key ${key} | a key of the vocabulary`,
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('against __proto__ where any key is welcome', () => {
    const text = 'sources: { __proto__: { title: x } }\nlevels: {}\nprovinces: []\nplaces: []';
    expect(problems(text, placesFileSchema)).toEqual([
      '1:12: key-unknown: unknown key __proto__ | a key of the vocabulary',
    ]);
  });

  test('and tells a list, a number and a null from what was left out', () => {
    const schema = z.strictObject({ a: z.string(), b: z.string(), c: z.string() });
    expect(problems('a: [x]\nb: 7\n', schema)).toEqual([
      '1:4: value-invalid: a: ["x"] | text',
      '2:4: value-invalid: b: 7 | text',
      '1:1: key-missing: no c | c to be given',
    ]);
  });
});
