import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Import = [path: string, line: string];

const forbidden: Import[] = [
  ['src/document/organ-1.ts', "import '../corpus/read.ts';"],
  ['src/document/organ-2.ts', "import 'node:fs';"],
  ['src/corpus/read.ts', "import '../rules/seal.ts';"],
  ['src/rules/seal.ts', "import '../corpus/read.ts';"],
  ['src/records/text.ts', "import '../view/toc.ts';"],
  ['src/view/toc.ts', "import '../records/text.ts';"],
  ['src/pages/index.ts', "import '../corpus/read.ts';"],
  ['src/checks/links.ts', "import '../../print/pipeline/browser.ts';"],
  ['src/pdf/objects.ts', "import '../document/organ.ts';"],
  ['src/markup/markup.ts', "import '../document/organ.ts';"],
  ['print/ticket/ticket.ts', "import '../pipeline/browser.ts';"],
  ['src/search/browser/fold.ts', "import 'node:fs';"],
  ['src/search/index.ts', "import '../../scripts/build.ts';"],
  ['src/deposit/bag.ts', "import '../view/toc.ts';"],
  ['print/paged/grid.ts', "import 'puppeteer';"],
  ['print/pipeline/finish/archive.ts', "import '../../../src/corpus/read.ts';"],
];
const allowed: Import[] = [
  ['src/document/organ-3.ts', "import 'zod';"],
  ['src/corpus/link.ts', "import '../document/organ.ts';"],
  ['src/records/akn/body.ts', "import '../../document/organ.ts';"],
  ['src/checks/text.ts', "import 'saxes';"],
  ['src/site/links.ts', "import '../markup/markup.ts';"],
  ['src/checks/pdfa/fonts.ts', "import '../../pdf/objects.ts';"],
  ['print/pipeline/finish/press.ts', "import '../../../src/document/organ.ts';"],
  ['scripts/build.ts', "import '../src/corpus/read.ts';"],
];

let folder: string;
/** The files that the linter refuses, by path. */
let refused: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-lint-'));
  for (const file of ['biome.json', '.gitignore', 'package.json']) cpSync(file, join(folder, file));
  for (const [path, line] of [...forbidden, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n`);
  }
  const only = '--only=style/noRestrictedImports';
  const { stdout } = spawnSync('biome', ['lint', only, '--reporter=github'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const places = stdout.matchAll(/noRestrictedImports,file=(?<file>[^,]+),/gu);
  refused = new Set([...places].map(({ groups }) => relative(folder, groups?.file ?? '')));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the arrows between the rooms', () => {
  test.each(forbidden)('forbid in %s: %s', (path) => {
    expect(refused).toContain(path);
  });
  test.each(allowed)('allow in %s: %s', (path) => {
    expect(refused).not.toContain(path);
  });
});
