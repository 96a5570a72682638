import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointText, leafHash, leafOf, rootOf } from '../../../src/deposit/checkpoint.ts';
import { sbomOf } from '../../../src/deposit/sbom.ts';
import { unzip, zipOf } from '../../../src/deposit/zip.ts';
import { smallBag, writeFiles } from '../../support/small-deposit.ts';
import { smallDocument } from '../../support/small-document.ts';
import { named, parseXml, textOfNode } from '../../support/xml.ts';

const bag = smallBag();
const textIn = (path: string): string => Buffer.from(bag.get(path) ?? []).toString();

describe('a bag', () => {
  it('declares itself and what it holds', () => {
    const data = [...bag].filter(([path]) => path.startsWith('data/'));
    const bytes = data.reduce((sum, [, content]) => sum + content.length, 0);
    expect(textIn('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(textIn('bag-info.txt').split('\n')).toEqual(
      expect.arrayContaining([
        'Source-Organization: 红头档案',
        'External-Identifier: 国质检质联〔2017〕3号 (small)',
        'Bagging-Date: 2017-08-03',
        `Payload-Oxum: ${bytes}.${data.length}`,
      ]),
    );
  });

  it('holds the transcript byte for byte as it was received', () => {
    const sum = createHash('sha256')
      .update(bag.get('data/transcript.txt') ?? '')
      .digest('hex');
    expect(sum).toBe(smallDocument.transcript.sha256);
  });

  it('is the same whenever it is packed', () => {
    expect(
      [...smallBag()].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
    ).toEqual([...bag].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]));
  });

  it.each(['sha512', 'sha256'])('passes plain %ssum -c', (algorithm) => {
    // Where the machine lacks coreutils the manifest is still compared elsewhere, by our own reading of it.
    const program = ['/usr/bin', '/bin'].map((folder) => `${folder}/${algorithm}sum`);
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-bag-'));
    writeFiles(folder, bag);
    const runs = program.map((one) =>
      spawnSync(
        one,
        ['-c', '--strict', `manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      ),
    );
    rmSync(folder, { recursive: true });
    const ran = runs.filter(({ error }) => !error);
    for (const { status, stdout } of ran) {
      expect(status).toBe(0);
      expect(stdout.match(/: (?:OK|成功)$/gmu)).toHaveLength(bag.size - 2);
    }
    expect(ran.length > 0 || process.platform !== 'linux').toBe(true);
  });

  it('describes every file of its payload in ro-crate-metadata.json, and no other', () => {
    const crate = JSON.parse(textIn('data/ro-crate-metadata.json'));
    const files = crate['@graph'].flatMap((one: Record<string, string>) =>
      one['@type'] === 'File' ? [`data/${one['@id']}`] : [],
    );
    const payload = [...bag.keys()].filter(
      (path) => path.startsWith('data/') && !path.endsWith('ro-crate-metadata.json'),
    );
    expect(files).toEqual(payload);
  });

  it('tells in PREMIS what was made from what, and by which program', () => {
    const root = parseXml(textIn('data/metadata/premis.xml'));
    const values = (name: string) => named(root, name).map((one) => textOfNode(one));
    const objects = new Set(values('objectIdentifierValue'));
    expect(values('eventType')).toEqual(['capture', 'modification', ...Array(4).fill('creation')]);
    expect(new Set(values('eventDateTime'))).toEqual(new Set(['2017-08-03']));
    expect(values('agentVersion')).toEqual(['0.1.0']);
    for (const path of values('linkingObjectIdentifierValue')) expect(objects).toContain(path);
    for (const path of objects) expect([...bag.keys()]).toContain(path);
  });

  it('tells the sums of its files in PREMIS', () => {
    const root = parseXml(textIn('data/metadata/premis.xml'));
    const [first] = named(root, 'object').filter((one) =>
      textOfNode(one).includes('data/small.txt'),
    );
    const sum = createHash('sha512')
      .update(bag.get('data/small.txt') ?? '')
      .digest('hex');
    expect(first && textOfNode(first)).toContain(sum);
  });
});

describe('a zip file', () => {
  const whole = zipOf(bag, 'small');

  it('is the same on every machine, in every zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const elsewhere = zipOf(new Map([...bag].reverse()), 'small');
    process.env.TZ = zone ?? '';
    expect(Buffer.compare(whole, elsewhere)).toBe(0);
  });

  it('gives back what was put in', () => {
    expect(unzip(whole)?.folder).toBe('small');
    expect([...(unzip(whole)?.files ?? [])]).toEqual([...bag]);
  });
});

describe('the checkpoint', () => {
  const leaf = leafOf('small', textIn('manifest-sha512.txt'));

  it('is over sources and records, and over no PDF', () => {
    const paths = leaf.text.split('\n').map((line) => line.slice(130));
    expect(paths).toEqual([
      'data/small.json',
      'data/small.txt',
      'data/small.xml',
      'data/source/documents/organs.yaml',
      'data/source/documents/small/notice.mdx',
      'data/source/documents/small/transcript.txt',
      '',
    ]);
  });

  it('states origin, size and root', () => {
    const root = leafHash(leaf.text).toString('base64');
    expect(checkpointText('某馆', [leaf])).toBe(`某馆\n1\n${root}\nsmall ${root}\n\n`);
  });

  it('joins leaves as RFC 6962 does: the left tree is the largest power of two', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(leafHash);
    if (!a || !b || !c) throw new Error('no leaves');
    const node = (...parts: Buffer[]) =>
      createHash('sha256')
        .update(Buffer.concat([Buffer.of(1), ...parts]))
        .digest();
    expect(rootOf([a, b, c])).toEqual(node(node(a, b), c));
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('changes with any of its leaves', () => {
    const other = { ...leaf, text: `${leaf.text}x` };
    expect(checkpointText('某馆', [other])).not.toBe(checkpointText('某馆', [leaf]));
  });
});

it('the list of packages has what ships, with its licence and its sum', () => {
  const bom = JSON.parse(
    sbomOf({
      packages: {
        '': { name: 'hongtou', version: '0.1.0' },
        'node_modules/@a/b': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAEC' },
        'node_modules/@a/b/node_modules/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)' },
        'node_modules/tester': { version: '3.0.0', dev: true },
      },
    }),
  );
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  expect(bom.components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40a/b@1.0.0',
      name: '@a/b',
      version: '1.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40a/b@1.0.0',
    },
    expect.objectContaining({
      name: 'c',
      scope: 'required',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    }),
  ]);
});
