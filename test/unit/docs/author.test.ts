import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { applyRules } from '../../../src/rules/all.ts';

/** The files that the manual shows: a path in backticks on a line of its own, then a fence. */
function shown(manual: string): [string, string][] {
  return [...manual.matchAll(/^`(documents\/\S+)`\n\n```\w+\n([\s\S]*?)^```$/gmu)].map(
    ([, path = '', text = '']) => [path, text],
  );
}

describe("the authors' manual", () => {
  test('shows documents that pass the check as they stand', () => {
    const files = shown(readFileSync('docs/author.md', 'utf8'));
    expect(files.map(([path]) => path.split('/').at(-1))).toEqual([
      'transcript.txt',
      'notice.mdx',
      'emendations.yaml',
      'notice.mdx',
      'annex-1.mdx',
      'transcript.txt',
      'emendations.yaml',
    ]);
    const root = mkdtempSync(join(tmpdir(), 'hongtou-manual-'));
    mkdirSync(join(root, 'documents'));
    for (const name of ['organs.yaml', 'places.yaml']) {
      cpSync(`documents/${name}`, join(root, 'documents', name));
    }
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { corpus, problems } = readCorpus(root);
    rmSync(root, { recursive: true });
    expect([...problems, ...(corpus ? applyRules(corpus) : [])]).toEqual([]);
    expect(corpus?.documents.map(({ id }) => id)).toEqual([
      '2020-reading-rules',
      '2020-reading-week',
    ]);
  });
});
