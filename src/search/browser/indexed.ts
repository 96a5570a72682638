import type { SearchIndex } from './data.ts';
import type { Engine, Source } from './engine.ts';
import type { LookUpHeads } from './heads.ts';
import { inAll } from './in-all.ts';
import { ahead, once } from './once.ts';
import { inOneGo, keptAtPace } from './pace.ts';
import { levelOf } from './rank.ts';
import { textsIn } from './shards.ts';
import type { Text } from './texts.ts';
import { simplifier } from './variants.ts';

/**
 * Numbers of the clauses that may hold a word, rising; none that holds it is missing. Undefined where it stands in so
 * many that all are to be read. The word is folded and simple.
 */
export type LookUp = (word: string) => Promise<number[] | undefined>;

interface LookUps {
  lookUp: LookUp;
  lookUpHeads: LookUpHeads;
  /** Whether texts are looked up while heads are, though they may not be needed. */
  quick: boolean;
}

/**
 * Reads only the files that a query needs: an index names the clauses that may hold it, then the texts of those are
 * read, in which it is compared.
 */
export function indexedEngine(
  index: SearchIndex,
  source: Source,
  { lookUp, lookUpHeads, quick }: LookUps,
): Engine {
  const simplify = once(() => Promise.resolve(simplifier(index.means?.variants ?? '')));
  const clauses = textsIn(index, source);
  return {
    index,
    names: once(() => source.names()),
    simplify,
    clauses,
    /** From the lowest level to the highest, each in reading order; what the lists let pass, the comparison stops. */
    async first(word, most, pace) {
      const simple = (await simplify())(word);
      const heads = lookUpHeads(simple);
      if (!heads) return [];
      const start = quick ? ahead : once;
      const inTexts = start(async () => (await lookUp(simple)) ?? everyNumber(index));
      const lists = [...heads, inTexts];
      const found: Text[] = [];
      for (const [level, list] of lists.entries()) {
        const numbers = found.length < most ? await list() : [];
        for (let at = 0; at < numbers.length && found.length < most; at += most) {
          const texts = await clauses(numbers.slice(at, at + most), pace);
          found.push(
            ...texts.filter(
              (text) => text.folded.includes(word) && levelOf(text, [word]) === level,
            ),
          );
        }
      }
      return found.slice(0, most);
    },
    async holding(words, form, pace = inOneGo) {
      const toSimple = await simplify();
      const found = await Promise.all(words.map((word) => lookUp(toSimple(word))));
      const some = found.filter((numbers) => numbers !== undefined);
      const numbers = some.length > 0 ? inAll(some) : everyNumber(index);
      return keptAtPace(await clauses(numbers, pace), pace, ({ folded }) => {
        const text = form === 'simple' ? toSimple(folded) : folded;
        return words.every((word) => text.includes(word));
      });
    },
  };
}

function everyNumber({ documents }: SearchIndex): number[] {
  const count = documents.reduce((sum, { clauses }) => sum + clauses, 0);
  return Array.from({ length: count }, (_, number) => number);
}
