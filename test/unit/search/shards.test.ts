import { expect, it } from 'vitest';
import type { SearchContent } from '../../../src/search/search-files.ts';
import { contentOf, engineOver, findIn } from '../../support/search.ts';

const texts = Array.from(
  { length: 1000 },
  (_, i) => `第${i}条　${'各地区各部门要认真落实。'.repeat(5)}`,
);

/** An item of a body’s may stand before its signature, and a body may be named twice. */
const names: SearchContent['names'] = [
  {
    kind: 'organ',
    forms: ['教育部'],
    successors: [],
    what: '国务院组成部门',
    clauses: [0, 900, 30, 900],
  },
];

it.each(['scan', 'pagefind', 'grams'] as const)(
  'the engine %s finds all clauses about a name, in whatever order they are listed',
  async (name) => {
    const engine = await engineOver(contentOf(texts, names), name);
    expect(engine.index.shards.length).toBeGreaterThan(name === 'scan' ? 0 : 2);
    const found = await findIn(engine, '教育部');
    expect(found.map(({ text }) => text.number)).toEqual([0, 30, 900]);
  },
);
