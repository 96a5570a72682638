import { appendFileSync, cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf } from '../../scripts/build/hashes.ts';
import { hongtou } from '../support/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-shards-'));
const at = (name: string): string => join(folder, name);

/** Three short documents of the forms, in an archive of their own. */
function threeDocuments(name: string): string {
  for (const one of ['order', 'minutes', 'letter', 'organs.yaml', 'places.yaml'])
    cpSync(join('test/forms/documents', one), join(at(name), 'documents', one), {
      recursive: true,
    });
  return at(name);
}

/** A part made on a machine of its own, of which only its `dist/` comes back. */
async function made(part: string): Promise<string> {
  const root = threeDocuments('runner');
  const { code, err } = await hongtou(['build', '--root', root, '--shard', part]);
  expect(err).toMatch(new RegExp(`第 ${part} 份`, 'u'));
  expect(code).toBe(0);
  const taken = at(`part-${part.replace('/', '-of-')}`);
  renameSync(join(root, 'dist'), taken);
  rmSync(root, { recursive: true });
  return taken;
}

let whole: string;
let first: string;
let second: string;

beforeAll(async () => {
  whole = threeDocuments('whole');
  expect((await hongtou(['build', '--root', whole])).code).toBe(0);
  first = await made('1/2');
  second = await made('2/2');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the parts joined have the bytes of a build that was not divided', async () => {
  const joined = threeDocuments('joined');
  const { code, err } = await hongtou(['merge', first, second, '--root', joined]);
  expect(err).not.toMatch(/制作 /u);
  expect(code).toBe(0);
  expect(manifestOf(join(joined, 'dist'))).toBe(manifestOf(join(whole, 'dist')));
  expect((await hongtou(['verify', join(joined, 'dist')])).code).toBe(0);
});

test('a part that is not there is named, and nothing is written', async () => {
  const root = threeDocuments('missing');
  const { code, err } = await hongtou(['merge', second, '--root', root]);
  expect(code).toBe(1);
  expect(err).toMatch(/part-missing: .*缺第 1 份，共 2 份/u);
  expect(readdirSync(root)).not.toContain('dist');
});

test('parts of other sources are refused', async () => {
  const root = threeDocuments('other');
  appendFileSync(join(root, 'documents/places.yaml'), '# x\n');
  const { code, err } = await hongtou(['merge', first, second, '--root', root]);
  expect(code).toBe(1);
  expect(err).toMatch(/part-sources/u);
});

test('a folder that is no part is refused', async () => {
  const root = threeDocuments('none');
  const { code, err } = await hongtou(['merge', first, whole, '--root', root]);
  expect(code).toBe(1);
  expect(err).toMatch(/part-unreadable/u);
});

test('a part that was damaged on the way is not merged', async () => {
  const root = threeDocuments('damaged');
  const damaged = at('damaged-part');
  cpSync(second, damaged, { recursive: true });
  const kept = readdirSync(damaged, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^results\/.*\/\d+$/u.test(name),
  );
  const [file = ''] = kept;
  appendFileSync(join(damaged, file), 'x');
  const { code, err } = await hongtou(['merge', first, damaged, '--root', root]);
  expect(code).toBe(1);
  expect(err).toMatch(/part-incomplete/u);
});

test('a wrong number of a part is a wrong command line', async () => {
  for (const part of ['0/2', '3/2', '2', 'x']) {
    const { code, err } = await hongtou(['build', '--root', whole, '--shard', part]);
    expect(code).toBe(2);
    expect(err).toMatch(/--shard/u);
  }
});
