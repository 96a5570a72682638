import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, sha256 } from '../../scripts/build/hashes.ts';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

const id = '2019-water-week';
const issue = '2019-1';
let root: string;
let press: string;

const issueText = `title: 示范市人民政府公报
number: 2019年第1号
date: 2019年12月1日
publisher: 示范市人民政府办公室
parts:
  - title: 市政府文件
    documents: [${id}]
`;

beforeAll(async () => {
  root = smallArchiveFolder();
  mkdirSync(join(root, 'documents/issues'));
  writeFileSync(join(root, `documents/issues/${issue}.yaml`), issueText);
  press = join(root, 'dist/press', id);
  const { code, err } = await hongtou(['build', '--root', root, '--only', 'press']);
  expect(err).toMatch(/已构建/u);
  expect(code).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true }));

function pressFiles(name: string): string[] {
  const own = ['booklet', 'press', 'signatures'].map((kind) => `${name}.${kind}.pdf`);
  return [...own, 'job-ticket.html', 'job-ticket.json'].map((file) => `press/${name}/${file}`);
}

describe('a build for the press alone', () => {
  test('makes the files for the print shop and nothing else', () => {
    expect(filesBelow(join(root, 'dist'))).toEqual([
      'manifest-sha512.txt',
      ...pressFiles(issue),
      ...pressFiles(id),
      'report.json',
    ]);
  });

  test.each([id, issue])(
    'writes a job ticket with the sums of its files and a verdict on each check: %s',
    (name) => {
      const folder = join(root, 'dist/press', name);
      const ticket = JSON.parse(readFileSync(join(folder, 'job-ticket.json'), 'utf8'));
      expect(ticket.verdict).not.toBe('fail');
      expect(ticket.counts.fail).toBe(0);
      const { checkpoint } = JSON.parse(readFileSync(join(root, 'dist/report.json'), 'utf8'));
      expect(ticket.checkpoint).toBe(checkpoint.root);
      expect(ticket.checks.length).toBe(ticket.counts.pass + ticket.counts.departure);
      for (const { name, bytes, sha256: sum } of ticket.files) {
        const file = readFileSync(join(folder, name));
        expect([bytes, sum]).toEqual([file.length, sha256(file)]);
      }
    },
  );

  test('writes a job ticket that loads nothing and says its verdicts in words', () => {
    const html = readFileSync(join(press, 'job-ticket.html'), 'utf8');
    expect(html).not.toMatch(/(?:src|href)=|url\(|@import|<script/u);
    expect(html).toContain('可以付印');
    const { checkpoint } = JSON.parse(readFileSync(join(press, 'job-ticket.json'), 'utf8'));
    expect(html).toContain(checkpoint);
    expect(html).toContain('● 合格');
    expect(html).not.toContain('■');
  });

  test('gives the same bytes in a folder of another name, in another time zone', async () => {
    const other = mkdtempSync(join(tmpdir(), '红头 归档 '));
    try {
      cpSync(join(root, 'documents'), join(other, 'documents'), { recursive: true });
      const args = ['build', '--root', other, '--only', 'press'];
      const { code } = await hongtou(args, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
      expect(code).toBe(0);
      const manifest = 'dist/manifest-sha512.txt';
      expect(readFileSync(join(other, manifest), 'utf8')).toBe(
        readFileSync(join(root, manifest), 'utf8'),
      );
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

test('a profile that is not there stops the build at its place in the configuration', async () => {
  const config = join(root, 'hongtou.config.ts');
  writeFileSync(config, "export default {\n  press: { spot: true, icc: 'no.icc' },\n};\n");
  const { code, err } = await hongtou(['build', '--root', root, '--only', 'press']);
  expect(code).toBe(1);
  expect(err).toContain('hongtou.config.ts:2:24: icc-unusable');
});
