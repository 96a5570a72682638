import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  integrity: z.string().optional(),
  resolved: z.string().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const entries = Object.entries(lock.packages);
const locked = new Set(entries.map(([path]) => path.split('node_modules/').at(-1)));

test('the lock holds the packages of every platform, so that npm ci works on each', () => {
  const missing = entries.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock vouches for every package, and names no registry', () => {
  const doubtful = entries.filter(
    ([path, { integrity, resolved }]) => path !== '' && (!integrity || resolved),
  );
  expect(doubtful.map(([path]) => path)).toEqual([]);
});

test('every package is asked for in one exact version', () => {
  const root = lock.packages[''];
  const asked = {
    ...root?.dependencies,
    ...root?.devDependencies,
    ...root?.optionalDependencies,
  };
  expect(Object.keys(asked).length).toBeGreaterThan(0);
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual(
    [],
  );
});
