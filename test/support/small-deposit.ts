import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encode, sumsOf } from '../../src/deposit/bag.ts';
import { type DepositParts, depositOf } from '../../src/deposit/deposit.ts';
import { manifestText } from '../../src/deposit/fixity.ts';
import { zipOf } from '../../src/deposit/zip.ts';
import { smallArchive } from './small-archive.ts';
import { smallDocument } from './small-document.ts';

const text = (content: string): Uint8Array => encode(content);

/** What the deposit of the small document is made of; its PDF is a stand-in of a few bytes. */
export function smallParts(): DepositParts {
  return {
    document: smallDocument,
    organs: smallArchive().organs,
    publisher: '红头档案',
    sources: new Map([
      ['documents/small/notice.mdx', text('---\nidentifier: small\n---\n')],
      ['documents/small/transcript.txt', text(smallDocument.transcript.text)],
      ['documents/organs.yaml', text('organs: []\n')],
    ]),
    pdf: text('%PDF-1.7\n'),
    pages: 4,
    licences: new Map([['LICENSE', text('Apache License\n')]]),
    schema: text('{}\n'),
    sbom: '{}\n',
    tools: [{ name: 'hongtou', version: '0.1.0' }],
  };
}

export function smallBag(): Map<string, Uint8Array> {
  return depositOf(smallParts());
}

/** A `dist/` of the small document: pages of a few words, its bag, a report, and the manifest of it all. */
export function smallDist(): Map<string, Uint8Array> {
  const bag = smallBag();
  const files = new Map([
    ['site/index.html', text('<!doctype html><title>红头</title>\n')],
    ['site/small/index.html', text('<!doctype html><title>小型“质量月”</title>\n')],
    ['site/small/small.txt', bag.get('data/small.txt') ?? text('')],
    ['site/checkpoint.txt', text('红头\n1\n')],
    ['deposit/small.zip', zipOf(bag, 'small')],
    ...[...bag].map(([path, bytes]): [string, Uint8Array] => [`deposit/small/${path}`, bytes]),
    ['report.json', text('{ "documents": [], "site": { "checks": [] } }\n')],
  ] as [string, Uint8Array][]);
  return files.set('manifest-sha512.txt', text(manifestText(sumsOf(files), 'sha512')));
}

export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
