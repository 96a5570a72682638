/** The numbers of the texts that hold a character or a pair of characters. */
export interface Holders {
  gram: string;
  /** Rising. */
  numbers: Int32Array;
}

/** Every character and every pair of characters of the texts, in UTF-16 units, in the order of their first places. */
export function holdersOf(texts: readonly string[]): Holders[] {
  const { grams, counts, met, ends } = gramsIn(texts);
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
  return grams.map((gram, i) => {
    const end = next[i] ?? 0;
    return { gram: textOf(gram), numbers: numbers.subarray(end - (counts[i] ?? 0), end) };
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
  /** Each once: a character by its unit, a pair as `pairOf` gives it. */
  grams: number[];
  /** Texts that hold it. */
  counts: number[];
  /** Positions in `grams`, text after text, each once in a text. */
  met: Int32Array;
  /** Where each text ends in `met`. */
  ends: number[];
}

function gramsIn(texts: readonly string[]): Met {
  // By numbers: millions of short strings would be slow to make and to find.
  const positions = new Map<number, number>();
  const [grams, counts, holder]: [number[], number[], number[]] = [[], [], []];
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const met = new Int32Array(2 * units);
  let filled = 0;
  const put = (gram: number, number: number): void => {
    let position = positions.get(gram);
    if (position === undefined) {
      position = grams.push(gram) - 1;
      positions.set(gram, position);
      counts.push(0);
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
  return { grams, counts, met: met.subarray(0, filled), ends };
}

/** A pair as a number that engines hold without an object; a character by itself is one after U+0000, which stands in no text. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function textOf(gram: number): string {
  const [first, second] = [gram >>> 16, gram & 0xffff];
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(first, second);
}
