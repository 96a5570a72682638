import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteUse, prune } from '../../../scripts/build/prune.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2020, 0, 31, 12);
let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'hongtou-prune-'));
});

afterEach(() => rmSync(cache, { recursive: true }));

/** A result that was last used some days ago. */
function used(name: string, days: number): string {
  const folder = join(cache, 'results/ab', name);
  mkdirSync(folder, { recursive: true });
  const at = (now - days * day) / 1000;
  utimesSync(folder, at, at);
  return folder;
}

it('throws away what has not been used for more than thirty days', () => {
  const [old, young] = [used('old', 31), used('young', 29)];
  prune(cache, now);
  expect([old, young].map((one) => existsSync(one))).toEqual([false, true]);
});

it('throws away what was never finished, a day later, and only that', () => {
  const folder = join(cache, 'aside-x');
  const half = join(folder, `mentions.json.${randomUUID()}`);
  const whole = join(folder, 'results/ab');
  const aside = join(folder, `results/aside-${randomUUID()}`);
  for (const path of [half, join(whole, 'cd'), aside]) mkdirSync(path, { recursive: true });
  const at = (now - 2 * day) / 1000;
  for (const path of [half, whole, aside, join(whole, 'cd')]) utimesSync(path, at, at);
  prune(folder, now);
  expect([half, aside, join(whole, 'cd')].map((one) => existsSync(one))).toEqual([
    false,
    false,
    true,
  ]);
});

it('keeps what a build has used, and minds none that cannot be noted', () => {
  const [old, gone] = [used('old', 40), join(cache, 'gone')];
  for (const path of [old, gone]) noteUse(path, now);
  prune(cache, now);
  expect(existsSync(old)).toBe(true);
});

it('looks once a day', () => {
  prune(cache, now);
  const old = used('old', 40);
  prune(cache, now + day - 1);
  expect(existsSync(old)).toBe(true);
  prune(cache, now + day);
  expect(existsSync(old)).toBe(false);
});
