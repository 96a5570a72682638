import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manifestOf } from '../../scripts/build/hashes.ts';
import { hongtou, smallArchiveFolder, startHongtou } from '../support/commands.ts';

let root: string;
let dist: string;

/** Everything that `dist/` holds, as one value. */
const held = (): string => manifestOf(dist);

beforeAll(async () => {
  root = smallArchiveFolder();
  dist = join(root, 'dist');
  const { code, err } = await hongtou(['build', '--root', root]);
  expect(err).toMatch(/已构建/u);
  expect(code).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true }));

/** Waits until the build has begun to write aside. */
async function underWay(): Promise<void> {
  while (!existsSync(join(root, '.hongtou/next'))) await setTimeout(20);
  await setTimeout(400);
}

describe('build', () => {
  test('writes a manifest of every file, as sha512sum checks it', () => {
    const manifest = readFileSync(join(dist, 'manifest-sha512.txt'), 'utf8');
    expect(manifest).toBe(manifestOf(dist, ['manifest-sha512.txt']));
    expect(manifest).toMatch(/^[0-9a-f]{128} {2}site\/index\.html$/mu);
  });

  test('reports every check, without times or paths of this machine', () => {
    const report = readFileSync(join(dist, 'report.json'), 'utf8');
    const { documents, toolchain } = JSON.parse(report);
    expect(documents[0].checks.length).toBeGreaterThan(3);
    expect(documents[0].checks.every((check: { ok: boolean }) => check.ok)).toBe(true);
    expect(toolchain.browser.reference).toBe(true);
    expect(report).not.toContain(root);
    expect(report).not.toContain(process.cwd());
  });

  test('does nothing when nothing changed, and says so', async () => {
    const before = statSync(join(dist, 'report.json')).ino;
    const { code, err } = await hongtou(['build', '--root', root]);
    expect(code).toBe(0);
    expect(err).toMatch(/没有变动/u);
    expect(statSync(join(dist, 'report.json')).ino).toBe(before);
  });

  test('gives the same bytes again, in another time zone and locale', async () => {
    const before = held();
    const { code } = await hongtou(['build', '--root', root, '--force', '--jobs', '1'], {
      TZ: 'Pacific/Auckland',
      LANG: 'de_DE.UTF-8',
    });
    expect(code).toBe(0);
    expect(held()).toBe(before);
  });

  test('makes whole again what somebody altered', async () => {
    const before = held();
    const page = join(dist, 'site/index.html');
    writeFileSync(page, `${readFileSync(page, 'utf8')}<!-- x -->`);
    await hongtou(['build', '--root', root]);
    expect(held()).toBe(before);
  });
});

describe('the last good dist/ stays as it was when', () => {
  test('a source is broken', async () => {
    const before = held();
    const [document = ''] = readdirSync(join(root, 'documents')).filter(
      (name) => !name.includes('.'),
    );
    const notice = join(root, 'documents', document, 'notice.mdx');
    const text = readFileSync(notice, 'utf8');
    writeFileSync(notice, `${text}\n{1 + 1}\n`);
    const { code, err } = await hongtou(['build', '--root', root]);
    writeFileSync(notice, text);
    expect(code).toBe(1);
    expect(err).toMatch(/mdx-expression/u);
    expect(held()).toBe(before);
  });

  test('there is no browser', async () => {
    const before = held();
    const { code, err } = await hongtou(['build', '--root', root, '--browser', '/no/browser']);
    expect(code).toBe(3);
    expect(err).toMatch(/\/no\/browser/u);
    expect(held()).toBe(before);
    expect(readdirSync(join(root, '.hongtou'))).not.toContain('next');
  });

  test('neither is the source sound nor is there a browser: the source is told of', async () => {
    const faulty = smallArchiveFolder();
    const notice = join(faulty, 'documents/2019-water-week/notice.mdx');
    writeFileSync(
      notice,
      readFileSync(notice, 'utf8').replace(/^dateOfIssue:.*$/mu, 'dateOfIssue: 2019年2月30日'),
    );
    const { code, err } = await hongtou(['build', '--root', faulty, '--browser', '/no/browser']);
    rmSync(faulty, { recursive: true });
    expect(err).toMatch(/date-impossible/u);
    expect(code).toBe(1);
  });

  test('the build is interrupted', async () => {
    const before = held();
    const { process: running, ended } = startHongtou(['build', '--root', root, '--force']);
    await underWay();
    running.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(held()).toBe(before);
    expect(readdirSync(join(root, '.hongtou'))).not.toContain('next');
    expect(readdirSync(join(root, '.hongtou'))).not.toContain('lock');
  });

  test('the build is killed, and the next command clears up after it', async () => {
    const before = held();
    const { process: running, ended } = startHongtou(['build', '--root', root, '--force']);
    await underWay();
    running.kill('SIGKILL');
    await ended;
    expect(held()).toBe(before);
    await hongtou(['build', '--root', root]);
    expect(held()).toBe(before);
    expect(readdirSync(join(root, '.hongtou'))).not.toContain('next');
  });

  test('another build is under way: the second one steps back', async () => {
    const before = held();
    const first = startHongtou(['build', '--root', root, '--force']);
    await underWay();
    const second = await hongtou(['build', '--root', root, '--force']);
    expect(second.code).toBe(3);
    expect(second.err).toMatch(/另一个构建正在进行/u);
    expect((await first.ended).code).toBe(0);
    expect(held()).toBe(before);
  });
});

describe('preview', () => {
  test('serves the site as a static host does, until it is interrupted', async () => {
    const { process: running, ended } = startHongtou(['preview', '--root', root]);
    const address = await new Promise<string>((resolve) => {
      running.stderr?.on('data', (chunk) => {
        const match = /http:\/\/\S+?\//u.exec(String(chunk));
        if (match) resolve(match[0]);
      });
    });
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(await home.text()).toBe(readFileSync(join(dist, 'site/index.html'), 'utf8'));
    expect((await fetch(`${address}none/`)).status).toBe(404);
    running.kill('SIGINT');
    expect((await ended).code).toBe(130);
  });
});
