import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/hashes.ts';
import { type Ended, hongtou } from '../support/commands.ts';

const id = '2026-reading-week';
const manual = readFileSync('docs/example.md', 'utf8');
const commands = [...manual.matchAll(/^npx hongtou (.+)$/gmu)].map(([, line = '']) => line);
let root: string;
/** How each command of the example ended, in its order. */
const ended = new Map<string, Ended>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hongtou-example-'));
  mkdirSync(join(root, 'documents'));
  for (const name of ['organs.yaml', 'places.yaml'])
    cpSync(`documents/${name}`, join(root, 'documents', name));
  const [, name = '', text = ''] = /^`(\S+\.txt)`\n\n```text\n([\s\S]*?)^```$/mu.exec(manual) ?? [];
  writeFileSync(join(root, name), text);
  for (const line of commands) {
    const words = line.split(' ').map((word) => (word === name ? join(root, name) : word));
    ended.set(line.split(' ')[0] ?? '', await hongtou([...words, '--root', root]));
  }
});

afterAll(() => rmSync(root, { recursive: true }));

describe('who follows the example of the manual', () => {
  test('meets no command that fails', () => {
    expect(commands.map((line) => line.split(' ')[0])).toEqual([
      'import',
      'check',
      'build',
      'verify',
      'publish',
      'cite',
    ]);
    for (const [name, { code, err }] of ended)
      expect([name, code, code && err]).toEqual([name, 0, 0]);
  });

  test('reads what the manual says that the commands say', () => {
    const said = (name: string) => `${ended.get(name)?.out}${ended.get(name)?.err}`;
    expect(said('import')).toContain('校勘 5 类，待核 0 处');
    expect(said('check')).toContain('逐字符相等');
    expect(said('build')).toContain('网页与 PDF 逐字相符');
    expect(said('cite')).toContain('教发〔2026〕12号');
  });

  test('finds the files that the manual names', () => {
    const files = filesBelow(join(root, 'dist'));
    expect(files).toContain(`site/${id}/annex-1/index.html`);
    expect(files).toContain(`site/${id}/transcript/index.html`);
    expect(files).toContain(`press/${id}/job-ticket.html`);
    expect(files).toContain(`deposit/${id}.zip`);
  });

  test('is shown the place of a wrong character', async () => {
    const file = join(root, 'documents', id, 'notice.mdx');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('青少年', '青少'));
    const { code, out, err } = await hongtou(['check', '--root', root]);
    writeFileSync(file, sound);
    expect(code).toBe(1);
    expect(out + err).toMatch(/notice\.mdx:\d+:\d+/u);
  });
});
