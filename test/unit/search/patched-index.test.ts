import { expect, it } from 'vitest';
import { dataScript, jsonIn } from '../../../src/search/data-script.ts';
import {
  gramsIn,
  type IndexFiles,
  indexFiles,
  type ToIndex,
} from '../../../src/search/index-files.ts';
import { patchedIndex } from '../../../src/search/patched-index.ts';

/** Words by chance, the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

const words = ['质量', '月', '活动', '通知', '各部门', '12', '3', "甲'乙\\", '\u{20000}', '第一条'];

function textsBy(next: (below: number) => number, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(9) }, () => words[next(words.length)]).join(''),
  );
}

function toIndex(documents: readonly (readonly string[])[]): ToIndex {
  const clauses = documents.map((texts) =>
    texts.map((text, i) => ({
      text,
      title: i === 0,
      head: { start: 0, end: Math.min(2, text.length) },
    })),
  );
  return { engine: 'grams', documents: clauses, variants: '' };
}

/** The index after an edit, made out of the one before. */
function patched(
  before: ToIndex,
  after: ToIndex,
  { dealt, data }: IndexFiles,
): IndexFiles | undefined {
  if (!dealt) throw new Error('no index of grams');
  const files = new Map(data);
  const gramsOf = gramsIn(before);
  const numbers = after.documents.flatMap((one, i) =>
    JSON.stringify(one) === JSON.stringify(before.documents[i]) ? [] : [i],
  );
  const changed = new Map(numbers.map((i) => [i, gramsOf(i)]));
  const fileNamed = (name: string) => files.get(name) ?? '';
  return patchedIndex(after, { dealt, changed, fileNamed }, (_, make) => make());
}

/** An archive before and after an edit, and the index made anew of both. */
async function edited(documents: string[][], next: string[][]) {
  const [before, after] = [toIndex(documents), toIndex(next)];
  const [was, is] = [await indexFiles(before), await indexFiles(after)];
  return { was, is, patch: patched(before, after, was) };
}

it('is the same as one made anew after texts say something else', async () => {
  const next = chance(1);
  for (let round = 0; round < 20; round += 1) {
    const documents = Array.from({ length: 6 }, () => textsBy(next, 1 + next(20)));
    const after = documents.map((texts) => [...texts]);
    for (let i = 0; i <= next(3); i += 1) {
      const texts = after[next(6)] ?? [];
      texts[next(texts.length)] = `${textsBy(next, 1)[0]}新${round}`;
    }
    const { was, is, patch } = await edited(documents, after);
    expect(patch && { ...patch, data: [] }).toEqual({ ...is, data: [] });
    const data = new Map([...was.data, ...(patch?.data ?? [])]);
    expect([...data]).toEqual(is.data);
    expect(patch?.data.length).toBeGreaterThan(0);
  }
});

it('makes no file again of grams that stay where they are', async () => {
  const many = Array.from({ length: 8000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const documents = [many, ['质量月']];
  const { was, patch } = await edited(documents, [many, ['质量日']]);
  expect(was.data.length).toBeGreaterThan(30);
  expect(patch?.data.length).toBeLessThan(13);
});

it.each([
  ['a text more', [['甲'], ['乙', '丙']]],
  ['a document more', [['甲'], ['乙'], ['丙']]],
])('is none after %s', async (_, next) => {
  const { patch } = await edited([['甲'], ['乙']], next);
  expect(patch).toBeUndefined();
});

it('is none where a gram comes to have a file of its own, or loses it', async () => {
  const some = (count: number) => [
    Array.from({ length: 600 }, (_, i) => (i < count ? '甲' : '乙乙')),
  ];
  expect((await edited(some(500), some(501))).patch).toBeUndefined();
  expect((await edited(some(501), some(500))).patch).toBeUndefined();
  expect((await edited(some(499), some(500))).patch).toBeDefined();
});

it('is none where grams would be dealt to more files', async () => {
  const one = Array.from({ length: 390 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  expect((await edited([[one.slice(0, 190)]], [[one]])).patch).toBeUndefined();
});

it('is none where another engine finds in the texts', async () => {
  const before = toIndex([['甲'], ['乙']]);
  const after: ToIndex = { ...toIndex([['甲'], ['丙']]), engine: 'pagefind' };
  expect(patched(before, after, await indexFiles(before))).toBeUndefined();
});

it('reads what a data script hands over', () => {
  const json = JSON.stringify({ "甲'乙": '\\ "x" \n\',\'', '\ud840': "');" });
  expect(jsonIn(dataScript('grams-1', json))).toBe(json);
});
