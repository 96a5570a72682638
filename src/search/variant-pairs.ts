import { Converter } from 'opencc-js/t2cn';

/** The Han characters that a traditional character may be: the basic block and extension A. */
const blocks: readonly [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Traditional characters, of the mainland, Taiwan and Hong Kong, each followed by its simplified
 * one, as far as one of the two is among the characters.
 */
export function variantPairs(characters: Iterable<string>): string {
  const present = new Set(characters);
  return simplifications()
    .filter(([traditional, simple]) => present.has(traditional) || present.has(simple))
    .map((pair) => pair.join(''))
    .join('');
}

let all: [string, string][] | undefined;

function simplifications(): [string, string][] {
  all ??= allSimplifications();
  return all;
}

function allSimplifications(): [string, string][] {
  const characters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)),
  );
  // All in one text, a line for each: the converter reads words, and is slow to begin.
  const lines = characters.join('\n');
  const ways = (['t', 'tw', 'hk'] as const).map((from) =>
    Converter({ from, to: 'cn' })(lines).split('\n'),
  );
  return characters.flatMap((char, i): [string, string][] => {
    const simple = ways.map((way) => way[i]).find((one) => one !== char);
    return simple?.length === 1 ? [[char, simple]] : [];
  });
}
