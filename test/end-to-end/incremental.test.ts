import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf, sha256 } from '../../scripts/build/hashes.ts';
import { hongtou } from '../support/commands.ts';

/** Two documents of the forms, in an archive of their own. */
function twoDocuments(): string {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-two-'));
  for (const name of ['order', 'minutes', 'organs.yaml', 'places.yaml'])
    cpSync(join('test/forms/documents', name), join(root, 'documents', name), { recursive: true });
  return root;
}

/** One character more in a clause, in the transcript and in the source. */
function edit(root: string, [from, to] = ['完善用水台账', '完善各类用水台账']): void {
  const folder = join(root, 'documents/minutes');
  const [transcript, notice] = ['transcript.txt', 'notice.mdx'].map((name) => join(folder, name));
  if (!transcript || !notice) throw new Error('no files');
  const before = readFileSync(transcript);
  const change = (text: string) => text.replace(from ?? '', to ?? '');
  writeFileSync(transcript, change(before.toString()));
  const source = change(readFileSync(notice, 'utf8'));
  writeFileSync(notice, source.replace(sha256(before), sha256(readFileSync(transcript))));
}

async function build(root: string, ...more: string[]): Promise<string> {
  const { code, err } = await hongtou(['build', '--root', root, ...more]);
  expect(err).toMatch(/已构建|没有变动/u);
  expect(code).toBe(0);
  return err;
}

let root: string;
let clean: string;

beforeAll(async () => {
  root = twoDocuments();
  clean = twoDocuments();
  edit(clean);
  await build(root);
  await build(clean);
});

afterAll(() => {
  for (const folder of [root, clean]) rmSync(folder, { recursive: true });
});

const held = (folder: string): string => manifestOf(join(folder, 'dist'));
const inode = (file: string): number => statSync(join(root, 'dist', file)).ino;

test('after an edit only that document is made again, with the bytes of a clean build', async () => {
  const [kept, made] = ['site/order/order.pdf', 'site/minutes/minutes.pdf'];
  const before = [inode(kept), inode(made)];
  edit(root);
  const said = await build(root);
  expect(said).toMatch(/制作 minutes/u);
  expect(said).not.toMatch(/制作 order/u);
  expect(inode(kept)).toBe(before[0]);
  expect(inode(made)).not.toBe(before[1]);
  expect(held(root)).toBe(held(clean));
});

test('what a document left goes with it', async () => {
  const folder = join(root, 'documents/order');
  const aside = join(root, 'order');
  renameSync(folder, aside);
  await build(root);
  expect(readdirSync(join(root, 'dist/site'))).not.toContain('order');
  renameSync(aside, folder);
  await build(root);
  expect(held(root)).toBe(held(clean));
});

test('after a new name, which others mention, and new titles it gives the bytes of a clean build', async () => {
  for (const folder of [root, clean]) {
    writeFileSync(join(folder, 'hongtou.config.ts'), "export default { title: '示范市公文' };\n");
    const organs = join(folder, 'documents/organs.yaml');
    const text = readFileSync(organs, 'utf8');
    const name = '{ is: 市人民政府, source: fixture }';
    const kind = '{ is: 地方, source: fixture }';
    const organ = `  - id: city\n    name: ${name}\n    short: ${name}\n    kind: ${kind}\n`;
    writeFileSync(organs, text.replace(/\n*$/u, `\n${organ}`));
  }
  rmSync(join(clean, '.hongtou'), { recursive: true });
  await build(root);
  await build(clean);
  expect(readdirSync(join(root, 'dist/site/organs'))).toContain('city');
  expect(held(root)).toBe(held(clean));
});

test('without its cache a build gives the same bytes', async () => {
  rmSync(join(root, '.hongtou'), { recursive: true });
  await build(root);
  expect(held(root)).toBe(held(clean));
});

test('a file of the cache that somebody altered never reaches a build', async () => {
  const results = join(root, '.hongtou/cache/results');
  const records = readdirSync(results, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('result.json'),
  );
  // A kept file lies under its number among the files of its result.
  const pages = records.flatMap((record) => {
    const { files } = JSON.parse(readFileSync(join(results, record), 'utf8'));
    const number = Object.keys(files).findIndex((path) => path.endsWith('order/index.html'));
    return number < 0 ? [] : [join(dirname(record), `${number}`)];
  });
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) appendFileSync(join(results, page), '<p>x</p>');
  const said = await build(root);
  expect(said).toMatch(/制作 order/u);
  expect(held(root)).toBe(held(clean));
});

test('with --force everything is made anew, with the same bytes', async () => {
  const before = inode('site/order/order.pdf');
  await build(root, '--force');
  expect(inode('site/order/order.pdf')).not.toBe(before);
  expect(held(root)).toBe(held(clean));
});

test('an index of pairs is patched after an edit, with the bytes of a clean build, and never where it was altered', async () => {
  const config = "export default { search: { engine: 'grams' } };\n";
  for (const folder of [root, clean]) writeFileSync(join(folder, 'hongtou.config.ts'), config);
  await build(root);
  const altered = join(root, 'dist/site/search/grams-1.js');
  const indexed = readdirSync(join(root, 'dist/site/search')).filter((name) =>
    /^(?:grams|heads)-/u.test(name),
  );
  const inodes = () => indexed.map((name) => inode(`site/search/${name}`));
  let before: number[] | undefined = inodes();
  for (const [from = '', to = ''] of [
    ['各类用水台账', '每类用水台账'],
    ['每类用水台账', '用水的台账'],
  ]) {
    for (const folder of [root, clean]) edit(folder, [from, to]);
    await build(root);
    // A file that was made again is another one.
    if (before) expect(inodes().some((one) => before?.includes(one))).toBe(true);
    before = undefined;
    await build(clean, '--force');
    expect(held(root)).toBe(held(clean));
    appendFileSync(altered, ' ');
  }
});

test('another engine has its own index, also where few documents could be patched', async () => {
  for (const engine of ['pagefind', 'grams', 'pagefind']) {
    const config = `export default { search: { engine: '${engine}' } };\n`;
    for (const folder of [root, clean]) writeFileSync(join(folder, 'hongtou.config.ts'), config);
    await build(root);
    await build(clean, '--force');
    expect(readdirSync(join(root, 'dist/site/search')).includes('pagefind.js')).toBe(
      engine === 'pagefind',
    );
    expect(held(root)).toBe(held(clean));
  }
});
