import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { inDeliveries, noticesOf, onlyRun, permissive } from '../../../src/deposit/notices.ts';
import { type Lock, packagesOf } from '../../../src/deposit/sbom.ts';

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = packagesOf(lock);

function licencesIn(expression = ''): string[] {
  return expression.replaceAll(/[()]/gu, '').split(/ (?:AND|OR|WITH) /u);
}

it('name every package once, with its licence, and the fonts', () => {
  const text = noticesOf(lock);
  for (const { name, version, license } of packages)
    expect(text.split(`\n${name} ${version}  ${license}\n`)).toHaveLength(2);
  expect(text).toContain('GPL-3.0 with font exception');
  expect(text).not.toContain('?');
});

it('every package has a licence that we know, and none is GPL or AGPL', () => {
  const doubtful = packages.filter(({ name, license }) => {
    const others = licencesIn(license).filter((licence) => !permissive.includes(licence));
    return !others.every((part) =>
      onlyRun.some(([licence, of]) => licence === part && of.test(name)),
    );
  });
  expect(doubtful.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

it('name whose data is in the deliveries, with a permissive licence', () => {
  for (const [name] of inDeliveries) {
    const found = packages.find((one) => one.name === name);
    expect(permissive).toEqual(expect.arrayContaining(licencesIn(found?.license)));
  }
});

it('no package is bundled into the scripts of the site without being named', async () => {
  const entryPoints = [
    ...['theme', 'reader', 'compare', 'one-file'].map((name) => `src/site/browser/${name}.ts`),
    'src/site/worker/worker.ts',
    ...['search', 'more'].map((name) => `src/search/browser/${name}.ts`),
  ];
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    define: { siteVersion: '""' },
    logLevel: 'silent',
  });
  const bundled = Object.keys(metafile.inputs)
    .map((path) => relative('.', path))
    .filter((path) => path.includes('node_modules/'));
  const named = inDeliveries.map(([name]) => `node_modules/${name}/`);
  expect(bundled.filter((path) => !named.some((name) => path.includes(name)))).toEqual([]);
});
