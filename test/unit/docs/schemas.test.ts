import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseMdx } from '../../../src/corpus/mdx.ts';
import { editorSchemas } from '../../support/editor-schemas.ts';

const folder = resolve(import.meta.dirname, '../../../schemas');

test.each(editorSchemas())(
  '%s says what the code reads (anew: npm test -- test/unit/docs -u)',
  async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, name));
  },
);

describe('an editor with these schemas', () => {
  const own = (name: string) => {
    const schema: object = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
    return new Ajv({ unicodeRegExp: true }).compile(schema);
  };
  const sources = 'documents/2017-quality-month';

  test.each([
    ['emendations', `${sources}/emendations.yaml`],
    ['mentions', `${sources}/mentions.yaml`],
    ['glossary', `${sources}/glossary.yaml`],
    ['organs', 'documents/organs.yaml'],
    ['places', 'documents/places.yaml'],
  ])('finds nothing wrong with %s of the first document', (name, file) => {
    const check = own(name);
    check(parse(readFileSync(file, 'utf8')));
    expect(check.errors ?? []).toEqual([]);
  });

  test('nor with its front matter', () => {
    for (const file of readdirSync(sources).filter((one) => one.endsWith('.mdx'))) {
      const { frontMatter } = parseMdx(readFileSync(join(sources, file), 'utf8'), file);
      const check = own(file.startsWith('annex') ? 'annex' : 'notice');
      check(parse(frontMatter?.text ?? ''));
      expect(check.errors ?? [], file).toEqual([]);
    }
  });

  test.each(editorSchemas())('explains each key of %s as it completes it', (_, text) => {
    expect(unexplained(JSON.parse(text))).toEqual([]);
  });

  test('finds a key that is unknown, and a value that is of no kind', () => {
    const check = own('emendations');
    expect(
      check([{ id: 'a', kind: 'join', reason: 'x', find: 'a', put: '', at: ['1:1'], ad: 1 }]),
    ).toBe(false);
    expect(check([{ id: 'a', kind: 'joni', reason: 'x', find: 'a', put: '', at: ['1:1'] }])).toBe(
      false,
    );
  });
});

/** The keys of a schema, and of those within it, that say nothing of themselves. */
function unexplained(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name !== 'properties') return unexplained(value, at);
    return Object.entries(value as object).flatMap(([key, own]: [string, object]) => [
      ...('description' in own ? [] : [`${at}/${key}`]),
      ...unexplained(own, `${at}/${key}`),
    ]);
  });
}
