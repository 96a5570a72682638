import { expect, it } from 'vitest';
import { home, lists } from '../../../src/words/home.ts';
import type { Catalogue } from '../../../src/words/language.ts';
import { indexes } from '../../../src/words/names.ts';
import { issues, keeping } from '../../../src/words/pages.ts';
import { plots } from '../../../src/words/plots.ts';
import { results } from '../../../src/words/search.ts';

const catalogues: Catalogue[] = [home, indexes, issues, keeping, lists, plots, results];

/** What is said in English of this many of everything. */
function saidOf(n: number): string[] {
  return catalogues
    .flatMap((words) => Object.values(words))
    .flatMap(({ en }) => (typeof en === 'function' ? [String(en(n, n, n))] : []));
}

it('counts one thing in the singular, and none or several in the plural', () => {
  expect(saidOf(1).filter((words) => /\b1 (?:[a-z]+ )?(?!always)[a-z]+s\b/u.test(words))).toEqual(
    [],
  );
  expect(saidOf(1)).toContain('1 body of 1 kind: 1');
  expect(saidOf(2)).toContain('2 bodies of 2 kinds: 2');
  expect(saidOf(0)).toContain('0 cited titles');
});
