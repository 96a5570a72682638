import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../scripts/build/hashes.ts';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

let root: string;
let folder: string;

beforeEach(() => {
  folder = 'documents/2019-water-week';
  root = smallArchiveFolder();
});

afterEach(() => rmSync(root, { recursive: true }));

/** The front matter follows with the sum. */
function editTranscript(by: (text: string) => string): void {
  const transcript = join(root, folder, 'transcript.txt');
  const before = sha256(readFileSync(transcript));
  edit('transcript.txt', by);
  edit('notice.mdx', (text) => text.replace(before, sha256(readFileSync(transcript))));
}

function edit(name: string, by: (text: string) => string): void {
  const file = join(root, folder, name);
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

async function refused(...args: string[]): Promise<string> {
  const { code, err } = await hongtou(['build', '--root', root, ...args]);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(code, err).toBe(1);
  return err;
}

test('a character that no face has is refused at its place', async () => {
  const rare = (text: string): string => text.replace('及时报送', '及时\u{2000B}送');
  edit('notice.mdx', rare);
  editTranscript(rare);
  expect(await refused()).toMatch(/notice\.mdx:51:\d+: glyph-missing: .*U\+2000B/u);
});

test('a title that is higher than its page is refused at its place', async () => {
  const lines = [...'水利部等关于开展2019年“节水周”活动的通知'].map((one) => `  - "${one}"\n`);
  edit('notice.mdx', (text) =>
    text.replace(/titleLines:\n(?: {2}- .*\n)+/u, `titleLines:\n${lines.join('')}`),
  );
  expect(await refused()).toMatch(/notice\.mdx:\d+:\d+: page-overflow/u);
});

test('a table that is too wide is refused at its place', async () => {
  rmSync(join(root, 'documents'), { recursive: true });
  for (const name of ['tables', 'organs.yaml', 'places.yaml'])
    cpSync(join('test/forms/documents', name), join(root, 'documents', name), { recursive: true });
  folder = 'documents/tables';
  const threeTimes = (words: string, joint: string): string => [words, words, words].join(joint);
  edit('annex-3.mdx', (text) =>
    text
      .replace('<Table turned>', '<Table>')
      .replace(/^\| (.*) \|$/gmu, (_, row) => `| ${threeTimes(row, ' | ')} |`),
  );
  const rows = /^(?:序号　单位名称　1月|\d+　示范市第\d+用水单位(?:　\d+){13}).*$/gmu;
  editTranscript((text) => text.replace(rows, (row) => threeTimes(row, '　')));
  expect(await refused()).toMatch(/annex-3\.mdx:\d+:\d+: page-overflow/u);
});
