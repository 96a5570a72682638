import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { verifyBag, verifyZip } from '../../../scripts/verify/bag.ts';
import { verifyDist } from '../../../scripts/verify/dist.ts';
import { sumsOf } from '../../../src/deposit/bag.ts';
import { bagProblems } from '../../../src/deposit/bag-problems.ts';
import { manifestProblems } from '../../../src/deposit/fixity.ts';
import { holdingOf } from '../../../src/deposit/holding.ts';
import { zipOf } from '../../../src/deposit/zip.ts';
import type { Problem } from '../../../src/document/problem.ts';
import { faultsIn, type InjectedFault } from '../../support/faults.ts';
import { randomNumbers } from '../../support/random.ts';
import { smallBag, smallDist, writeFiles } from '../../support/small-deposit.ts';

const [dist, bag] = [smallDist(), smallBag()];
const seed = 374;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-faults-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function namedIn(problems: readonly Problem[]): Set<string> {
  return new Set(problems.flatMap(({ place, second }) => [place.file, second?.file ?? '']));
}

/** The faults that were not found, or not by the name of their file. */
async function missedOf(
  faults: readonly InjectedFault[],
  verify: (folder: string) => Promise<{ problems: Problem[] }>,
): Promise<string[]> {
  const missed: string[] = [];
  for (const { what, named, files } of faults) {
    rmSync(folder, { recursive: true });
    writeFiles(folder, files);
    const found = namedIn((await verify(folder)).problems);
    if (!named.every((file) => found.has(file))) missed.push(`${what}: ${[...found].join(' ')}`);
  }
  return missed;
}

describe('nothing is wrong with', () => {
  it('a dist as it was built', () => {
    const manifest = Buffer.from(dist.get('manifest-sha512.txt') ?? []).toString();
    const sums = sumsOf(dist);
    sums.delete('manifest-sha512.txt');
    const file = 'manifest-sha512.txt';
    expect(manifestProblems({ file, text: manifest, algorithm: 'sha512' }, sums)).toEqual([]);
  });

  it('a bag as it was packed', () => {
    expect(bagProblems(holdingOf(bag))).toEqual([]);
  });
});

describe('every fault is found and its files are named:', () => {
  it('300 in a dist', { timeout: 60_000 }, async () => {
    const faults = faultsIn(dist, 300, randomNumbers(seed));
    expect(await missedOf(faults, verifyDist)).toEqual([]);
  });

  it('300 in a bag', { timeout: 60_000 }, async () => {
    const faults = faultsIn(bag, 300, randomNumbers(seed + 1));
    expect(await missedOf(faults, verifyBag)).toEqual([]);
  });

  it('120 in a bag in one file', { timeout: 60_000 }, async () => {
    const random = randomNumbers(seed + 2);
    const whole = zipOf(bag, 'small');
    const file = join(folder, 'small.zip');
    const missed: string[] = [];
    for (let i = 0; i < 120; i++) {
      const bytes = Uint8Array.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(file, i % 3 === 0 ? whole.slice(0, at) : bytes);
      const { problems } = await verifyZip(file);
      if (!namedIn(problems).has('small.zip')) missed.push(`${i}: byte ${at}`);
    }
    expect(missed).toEqual([]);
  });
});

test.each([
  ['a link', () => symlinkSync('/etc/passwd', join(folder, 'site/passwd')), 'site/passwd'],
  ['an empty folder', () => mkdirSync(join(folder, 'site/empty')), 'site/empty'],
])('%s is something besides', async (_, spoil, file) => {
  writeFiles(folder, dist);
  spoil();
  expect(namedIn((await verifyDist(folder)).problems)).toContain(file);
});

it('says which file of a zip suffered, where it can still be read', async () => {
  const altered = new Map(bag).set('data/small.txt', new TextEncoder().encode('另一份\n'));
  const file = join(folder, 'small.zip');
  writeFileSync(file, zipOf(altered, 'small'));
  expect(namedIn((await verifyZip(file)).problems)).toContain('data/small.txt');
});
