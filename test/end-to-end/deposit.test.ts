import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

const id = '2019-water-week';
let root: string;
const published = (): string => join(root, 'documents/published.yaml');

beforeAll(() => {
  root = smallArchiveFolder();
  rmSync(published(), { force: true });
});

afterAll(() => rmSync(root, { recursive: true }));

describe('publish', () => {
  it('records every id once, and holds later edits to them', async () => {
    const first = await hongtou(['publish', '--root', root]);
    expect(first.code).toBe(0);
    const text = readFileSync(published(), 'utf8');
    expect(text).toContain(`- document: '${id}'\n  ids:\n`);
    expect((await hongtou(['publish', '--root', root])).code).toBe(0);
    expect(readFileSync(published(), 'utf8')).toBe(text);
    expect((await hongtou(['check', '--root', root])).code).toBe(0);
    writeFileSync(published(), text.replace("'title'", "'heading-gone'"));
    const { code, err } = await hongtou(['check', '--root', root]);
    expect(code).toBe(1);
    expect(err).toMatch(/published-id-missing: /u);
  });

  it('records nothing while something is wrong', async () => {
    const before = readFileSync(published(), 'utf8');
    const { code } = await hongtou(['publish', '--root', root]);
    expect(code).toBe(1);
    expect(readFileSync(published(), 'utf8')).toBe(before);
    rmSync(published());
  });
});

describe('cite', () => {
  it('prints the reference and nothing else on standard output', async () => {
    const { code, out, err } = await hongtou(['cite', '2017-quality-month#c3-5']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      '质检总局，中宣部，发展改革委，等．质检总局等关于开展2017年全国“质量月”活动的通知：国质检质联〔2017〕374号［A］．2017-08-22：三（五）．\n',
    );
  });

  test.each([
    ['no document', []],
    ['a document that is not there', ['1949-none']],
    ['a clause that is not there', ['2017-quality-month#c99']],
    ['a format that is not there', ['2017-quality-month', '--format', 'apa']],
  ])('exits 2 for %s', async (_, args) => {
    expect((await hongtou(['cite', ...args])).code).toBe(2);
  });
});

describe('the deposit', () => {
  beforeAll(async () => {
    const { code, err } = await hongtou(['build', '--root', root, '--only', 'deposit']);
    if (code !== 0) throw new Error(err);
  });

  it('can be read and built again from the bag alone', async () => {
    const again = join(root, 'again');
    cpSync(join(root, `dist/deposit/${id}/data/source`), again, { recursive: true });
    expect((await hongtou(['check', '--root', again])).code).toBe(0);
    expect((await hongtou(['build', '--root', again, '--only', 'deposit'])).code).toBe(0);
    const compared = ['verify', join(root, 'dist'), '--against', join(again, 'dist')];
    expect(await hongtou(compared)).toMatchObject({ code: 0 });
  });

  it('is all that is made where nothing else is asked for', () => {
    expect(existsSync(join(root, 'dist/site'))).toBe(false);
    expect(existsSync(join(root, `dist/deposit/${id}.zip`))).toBe(true);
  });
});
