/** The numbers of the texts that hold a character or a pair of characters. */
export interface Holders {
  gram: string;
  /** Rising. */
  numbers: Int32Array;
}

/** Every character and every pair of characters of the texts, in UTF-16 units, in a fixed order: characters, then pairs. */
export function holdersOf(texts: readonly string[]): Holders[] {
  const { positions, counts, met, ends } = gramsIn(texts);
  const numbers = new Int32Array(met.length);
  const next = startsOf(counts);
  let at = 0;
  ends.forEach((end, number) => {
    for (; at < end; at += 1) {
      const position = met[at] ?? 0;
      const free = next[position] ?? 0;
      numbers[free] = number;
      next[position] = free + 1;
    }
  });
  // As numbers without a sign, which sort without comparing objects.
  const inOrder = Uint32Array.from(positions.keys()).sort();
  return Array.from(inOrder, (gram) => {
    const position = positions.get(gram | 0) ?? 0;
    const end = next[position] ?? 0;
    return { gram: textOf(gram), numbers: numbers.subarray(end - (counts[position] ?? 0), end) };
  });
}

/** Where each of several lists begins that stand one after the other. */
function startsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end - length;
  });
}

interface Met {
  /** A number for each: a character by its unit, a pair as `pairOf` gives it. */
  positions: Map<number, number>;
  /** Texts that hold it. */
  counts: number[];
  /** Numbers of grams, text after text, each once in a text. */
  met: Int32Array;
  /** Where each text ends in `met`. */
  ends: number[];
}

function gramsIn(texts: readonly string[]): Met {
  // By numbers: millions of short strings would be slow to make and to find.
  const positions = new Map<number, number>();
  const [counts, holder]: [number[], number[]] = [[], []];
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const met = new Int32Array(2 * units);
  let filled = 0;
  const put = (gram: number, number: number): void => {
    let position = positions.get(gram);
    if (position === undefined) {
      position = counts.push(0) - 1;
      positions.set(gram, position);
      holder.push(-1);
    }
    if (holder[position] === number) return;
    holder[position] = number;
    counts[position] = (counts[position] ?? 0) + 1;
    met[filled] = position;
    filled += 1;
  };
  const ends = texts.map((text, number) => {
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      put(unit, number);
      if (i > 0) put(pairOf(before, unit), number);
      before = unit;
    }
    return filled;
  });
  return { positions, counts, met: met.subarray(0, filled), ends };
}

/** A pair as a number that engines hold without an object; a character by itself is one after U+0000, which stands in no text. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function textOf(gram: number): string {
  const [first, second] = [gram >>> 16, gram & 0xffff];
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(first, second);
}
