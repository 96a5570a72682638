import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

let root: string;

beforeAll(() => {
  root = smallArchiveFolder();
});

afterAll(() => rmSync(root, { recursive: true }));

describe('check', () => {
  test('says what it counted, and exits 0', async () => {
    const { code, err, out } = await hongtou(['check', '--root', root]);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(/逐字符相等/u);
  });

  test('speaks English where the locale does', async () => {
    const { err } = await hongtou(['check', '--root', root], { LANG: 'en_GB.UTF-8' });
    expect(err).toMatch(/equals the reading/u);
  });

  test('proves the counts of the notice', async () => {
    const { code, out } = await hongtou(['check', '--json']);
    const { documents } = JSON.parse(out);
    expect(code).toBe(0);
    expect(documents[0]).toMatchObject({
      id: '2017-quality-month',
      issuers: 47,
      signatories: 47,
      ties: 46,
      organs: 48,
      pageTurns: 25,
    });
    expect(documents[0].parts).toMatchObject([
      { id: 'notice', sections: 4, clauses: 8 },
      { id: 'annex-1', clauses: 5, items: 32 },
      { id: 'annex-2', items: 23 },
      { id: 'annex-3', items: 41 },
      { id: 'annex-4', slogans: 18 },
      { id: 'annex-5' },
    ]);
  });

  test('prints place, rule and mend of a problem, and exits 1', async () => {
    const config = join(root, 'hongtou.config.ts');
    writeFileSync(config, "export default {\n  title: '某馆',\n  colour: 'red',\n};\n");
    const { code, err } = await hongtou(['check', '--root', root]);
    rmSync(config);
    expect(code).toBe(1);
    expect(err).toMatch(/^hongtou\.config\.ts:3:3: config-key-unknown: /mu);
    expect(err).toMatch(/改法: /u);
  });
});

describe('a wrong command line exits 2 and says what would be right:', () => {
  test.each([
    ['an unknown command', ['publsh'], /build、check/u],
    ['an unknown option', ['check', '--jason'], /--help/u],
    ['an argument that is not taken', ['doctor', 'me'], /doctor 不收 me/u],
    ['a value outside the list', ['build', '--only', 'sites'], /有：site、press、deposit/u],
    ['a number that is none', ['build', '--jobs', 'two'], /1 至 65535/u],
    ['a folder that is not there', ['check', '--root', '/no/such/folder'], /没有文件夹/u],
    ['a path that is not there', ['check', 'documents/none'], /没有 documents\/none/u],
    ['a configuration that is not there', ['check', '--config', 'none.ts'], /没有配置文件/u],
    ['a document that is not there', ['build', '--document', 'none'], /没有公文 none/u],
  ])('%s', async (_, args, words) => {
    const { code, err } = await hongtou(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});

describe('a configuration that cannot be used exits 1 with its place:', () => {
  test.each([
    ['broken code', 'export default {', 'config-unreadable'],
    ['a wrong value', "export default { baseUrl: 'nowhere' };", 'config-value'],
    ['a font role that there is not', "export default { fonts: { comic: 'a.ttf' } };", 'config'],
  ])('%s', async (_, text, rule) => {
    const config = join(root, 'bad.config.ts');
    writeFileSync(config, text);
    const { code, out } = await hongtou(['check', '--root', root, '--config', config, '--json']);
    rmSync(config);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems[0].ruleId).toMatch(rule);
  });
});

describe('new', () => {
  test('starts a document that passes the check, and overwrites none', async () => {
    expect(await hongtou(['new', '2020-sample', '--root', root])).toMatchObject({ code: 0 });
    expect(existsSync(join(root, 'documents/2020-sample/notice.mdx'))).toBe(true);
    expect(await hongtou(['check', '--root', root])).toMatchObject({ code: 0 });
    expect(await hongtou(['new', '2020-sample', '--root', root])).toMatchObject({ code: 1 });
    rmSync(join(root, 'documents/2020-sample'), { recursive: true });
  });

  test('wants one id', async () => {
    expect(await hongtou(['new', '--root', root])).toMatchObject({ code: 2 });
  });
});

describe('help', () => {
  test.each(['build', 'check', 'dev', 'preview', 'cite', 'publish', 'merge', 'verify', 'doctor'])(
    'of %s lists its options',
    async (name) => {
      const { code, out } = await hongtou([name, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/--json/u);
    },
  );
});

describe('what the machine lacks exits 3 with a command to type:', () => {
  test('a browser that is not there', async () => {
    const { code, out } = await hongtou(['doctor', '--browser', '/no/browser', '--json']);
    expect(code).toBe(3);
    const lacking = JSON.parse(out).findings.find((finding: { ok: boolean }) => !finding.ok);
    expect(lacking.mend).toMatch(/\S/u);
  });
});

describe('preview', () => {
  test('without a site says what to do first', async () => {
    const { code, err } = await hongtou(['preview', '--root', root]);
    expect(code).toBe(2);
    expect(err).toMatch(/npm run build/u);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});

describe('the README', () => {
  test('names only commands that exist', async () => {
    const { out } = await hongtou(['--help']);
    const named = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gmu)].map(
      (m) => m[1],
    );
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });
});
