import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { manifestOf } from '../../scripts/build/hashes.ts';
import { verifyDist } from '../../scripts/verify/dist.ts';
import { hongtou, smallArchiveFolder } from '../support/commands.ts';

const id = '2019-water-week';
let root: string;
/** A copy of the built `dist/` that a test may spoil. */
let copy: string;

beforeAll(async () => {
  root = smallArchiveFolder();
  copy = join(root, 'copy');
  const { code, err } = await hongtou(['build', '--root', root]);
  if (code !== 0) throw new Error(err);
});

afterAll(() => rmSync(root, { recursive: true }));

function fresh(): string {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'dist'), copy, { recursive: true });
  return copy;
}

async function verified(...args: string[]) {
  const { code, out } = await hongtou(['verify', ...args, '--json']);
  return { code, ...JSON.parse(out) };
}

/** Writes the manifest anew, as one would who wants to hide a change. */
function signOff(folder: string): void {
  const name = 'manifest-sha512.txt';
  writeFileSync(join(folder, name), manifestOf(folder, [name]));
}

describe('what was built', () => {
  it('is complete, unaltered and conformant as a whole', async () => {
    const found = await verified('--root', root);
    expect(found).toMatchObject({ code: 0, documents: [id], problems: [] });
  });

  it.each([
    ['a bag', `deposit/${id}`],
    ['a bag in one file', `deposit/${id}.zip`],
  ])('is so as %s', async (_, path) => {
    const found = await verified(join(root, 'dist', path));
    expect(found).toMatchObject({ code: 0, documents: [id] });
  });

  it('is so by its bytes alone, where only those are asked for', async () => {
    expect(await verified('--root', root, '--fixity')).toMatchObject({ code: 0, documents: [] });
    appendFileSync(join(fresh(), 'site/index.html'), ' ');
    expect(await verified(copy, '--fixity')).toMatchObject({ code: 1 });
  });

  it('is current after it was signed, and keeps its signature', async () => {
    const signature = join(root, 'dist/manifest-sha512.txt.sig');
    writeFileSync(signature, 'signature\n');
    const { out } = await hongtou(['build', '--root', root, '--json']);
    expect(JSON.parse(out)).toMatchObject({ code: 0, changed: false });
    rmSync(signature);
  });
});

describe('a fault', () => {
  it('exits 1 and is printed with its file', async () => {
    const folder = fresh();
    appendFileSync(join(folder, `site/${id}/index.html`), ' ');
    const { code, err } = await hongtou(['verify', folder]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^site/${id}/index\\.html:1:1: fixity-altered: `, 'mu'));
  });

  test.each<[string, string, (folder: string) => void, string]>([
    [
      'an altered page',
      'fixity-altered',
      (folder) => appendFileSync(join(folder, `site/${id}/index.html`), ' '),
      `site/${id}/index.html`,
    ],
    [
      'a missing PDF',
      'fixity-missing',
      (folder) => rmSync(join(folder, `site/${id}/${id}.pdf`)),
      `site/${id}/${id}.pdf`,
    ],
    [
      'a renamed record',
      'fixity-added',
      (folder) => renameSync(join(folder, `site/${id}/${id}.xml`), join(folder, 'site/new.xml')),
      'site/new.xml',
    ],
    [
      'a changed word, its manifest written anew',
      'delivered-text-differs',
      (folder) => {
        const file = join(folder, `site/${id}/index.html`);
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('节水', '用水'));
        signOff(folder);
      },
      `site/${id}/index.html`,
    ],
    [
      'a claim that did not hold when it was built',
      'claim-unmet',
      (folder) => {
        const file = join(folder, 'report.json');
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/("id": "pdf-text",[^}]*"ok": )true/u, '$1false'),
        );
        signOff(folder);
      },
      `site/${id}/${id}.pdf`,
    ],
    [
      'a record of nothing, its manifest written anew',
      'delivered-unreadable',
      (folder) => {
        const file = join(folder, `site/${id}/${id}.json`);
        writeFileSync(file, '{ "clauses": { "title": null }, "parts": [] }');
        signOff(folder);
      },
      id,
    ],
    [
      'a text that was left out, its manifest written anew',
      'delivered-unreadable',
      (folder) => {
        rmSync(join(folder, `site/${id}/${id}.txt`));
        signOff(folder);
      },
      id,
    ],
    [
      'a checkpoint of something else',
      'claim-unmet',
      (folder) => {
        writeFileSync(join(folder, 'site/checkpoint.txt'), '红头\n0\n\n\n');
        signOff(folder);
      },
      'site/checkpoint.txt',
    ],
  ])('is named: %s', async (_, rule, spoil, file) => {
    const folder = fresh();
    spoil(folder);
    const { problems } = await verifyDist(folder);
    expect(problems.map((one) => [one.ruleId, one.place.file])).toContainEqual([rule, file]);
  });
});

describe('a single PDF', () => {
  const pdf = (): string => join(root, `dist/site/${id}/${id}.pdf`);

  it('says its source; whether it was altered cannot be told from it alone', async () => {
    const { code, err } = await hongtou(['verify', pdf()]);
    expect(code).toBe(0);
    expect(err).toMatch(/未证/u);
  });

  it('is proven by a sum or a manifest', async () => {
    const sum = createHash('sha256').update(readFileSync(pdf())).digest('hex');
    const manifest = join(root, 'dist/manifest-sha512.txt');
    expect(await verified(pdf(), '--sha256', sum)).toMatchObject({ code: 0, unaltered: 'proven' });
    expect(await verified(pdf(), '--manifest', manifest)).toMatchObject({
      code: 0,
      unaltered: 'proven',
    });
  });

  it('takes no sum that is none', async () => {
    expect((await hongtou(['verify', pdf(), '--sha256', 'abc'])).code).toBe(2);
  });

  it('is refuted by another sum', async () => {
    const refuted = await verified(pdf(), '--sha256', '0'.repeat(64));
    expect(refuted).toMatchObject({ code: 1, unaltered: 'refuted' });
  });

  it('is refused where it is none', async () => {
    const file = join(root, 'none.pdf');
    writeFileSync(file, '%PDF-1.7\nnothing\n');
    const { code, problems } = await verified(file);
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({
      ruleId: 'delivered-unreadable',
      place: { file: 'none.pdf' },
    });
  });
});

describe('a signature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');

  it.each([
    ['that holds is said to', '', 0, 'valid'],
    ['of other bytes exits 1', ' ', 1, 'invalid'],
  ])('%s', async (_, more, code, signatures) => {
    const folder = fresh();
    const key = join(root, 'key.pem');
    writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }));
    const signed = Buffer.from(readFileSync(join(folder, 'manifest-sha512.txt'), 'utf8') + more);
    writeFileSync(join(folder, 'manifest-sha512.txt.sig'), sign(null, signed, privateKey));
    expect(await verified(folder, '--key', key)).toMatchObject({ code, signatures });
    expect(await verified(folder)).toMatchObject({ code: 0, signatures: 'unchecked' });
  });

  it('that is asked for and not there exits 1', async () => {
    const key = join(root, 'key.pem');
    writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }));
    const found = await verified(join(root, 'dist'), '--key', key);
    expect(found).toMatchObject({ code: 1, problems: [{ ruleId: 'signature-missing' }] });
  });
});

describe('two folders are compared', () => {
  it('to the first byte that differs', async () => {
    const folder = fresh();
    const file = join(folder, 'site/checkpoint.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n1\n', '\n2\n'));
    const { code, problems } = await verified(join(root, 'dist'), '--against', folder);
    expect(code).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      ruleId: 'build-differs',
      place: { file: 'site/checkpoint.txt' },
    });
    expect(problems[0].found.en).toMatch(/^byte 7: 310a/u);
  });

  it('and found the same', async () => {
    expect(await verified(join(root, 'dist'), '--against', fresh())).toMatchObject({ code: 0 });
  });
});

describe('a wrong command line exits 2:', () => {
  test.each([
    ['nothing of the name', ['/no/such/dist']],
    ['a folder that is neither', ['src']],
    ['a file of another kind', ['package.json']],
    ['two at once', ['src', 'test']],
  ])('%s', async (_, args) => {
    const { code } = await hongtou(['verify', ...args]);
    expect(code).toBe(2);
  });
});
