import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/search/browser/engine.ts';
import { findFirst } from '../../../src/search/browser/find.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { searchEntries } from '../../../src/site/search-entries.ts';
import { contentOf, engineFrom, findIn } from '../../support/search.ts';
import { archive, literals, names, titles } from '../../support/search-sets.ts';

const most = 12;
const content = searchEntries(archive);

describe.each(['pagefind', 'grams'] as const)('the engine %s', (name) => {
  const files = searchFiles(content, name);

  it('shows first what stands first among all', async () => {
    const engine = await engineFrom(await files);
    const asked = [...names, ...titles, ...literals.slice(0, 300)];
    const wrong: string[] = [];
    let told = 0;
    for (const query of asked) {
      const first = await findFirst(engine, query, most);
      if (first.length === 0) continue;
      told += 1;
      const all = await findIn(engine, query, { literal: true });
      const same = all.slice(0, most).every(({ text }, i) => text === first[i]?.text);
      if (!same || first.length !== Math.min(most, all.length)) wrong.push(query);
    }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(asked.length / 2);
  });

  it('reads less for it than for all', async () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `${i}开展质量提升行动`.repeat(5));
    const many = await searchFiles(contentOf(texts), name);
    const filesFor = async (find: (engine: Engine) => Promise<unknown>) => {
      const paths = new Set<string>();
      await find(await engineFrom(many, (path) => paths.add(path)));
      return [...paths].filter((path) => path.includes('/text-')).length;
    };
    const few = await filesFor((engine) => findFirst(engine, '质量', most));
    const all = await filesFor((engine) => findIn(engine, '质量', { literal: true }));
    expect([few, all > few]).toEqual([1, true]);
  });
});
