import type { SearchIndex, SearchShard } from './data.ts';
import type { Engine, Source } from './engine.ts';
import { once } from './once.ts';
import { inOneGo, keptAtPace } from './pace.ts';
import { clauseOf } from './rows.ts';
import { type Text, textFor } from './texts.ts';
import { simplifier } from './variants.ts';

/** Reads every text once and folds it; each query then is one pass of plain comparison. */
export function scanEngine(index: SearchIndex, source: Source): Engine {
  const texts = once(() => allTexts(index, source));
  const names = once(() => source.names());
  const simplify = once(async () => simplifier((await names()).variants));
  const simple = once(async () => {
    const toSimple = await simplify();
    return (await texts()).map(({ folded }) => toSimple(folded));
  });
  return {
    index,
    names,
    simplify,
    async holding(words, form, pace = inOneGo) {
      const all = await texts();
      const compared = form === 'simple' ? await simple() : undefined;
      return keptAtPace(all, pace, ({ folded, number }) => {
        const text = compared?.[number] ?? folded;
        return words.every((word) => text.includes(word));
      });
    },
    async clauses(numbers) {
      const all = await texts();
      return numbers.flatMap((number) => all[number] ?? []);
    },
  };
}

async function allTexts(index: SearchIndex, source: Source): Promise<Text[]> {
  const files = index.shards.map((_, i) => source.file(`text-${i + 1}`) as Promise<SearchShard>);
  const rows = (await Promise.all(files)).flat();
  return rows.map((row, number) => textFor(number, clauseOf(row)));
}
