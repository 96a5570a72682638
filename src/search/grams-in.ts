// A gram is a character or a pair of characters, in UTF-16 units. As a number it is one unit by itself, or the first of two
// above the other; U+0000 stands in no text.

interface Met {
  /** Of every gram. */
  positions: Map<number, number>;
  /** Texts that hold it. */
  counts: number[];
  /** Numbers of grams, text after text, each once in a text. */
  met: Int32Array;
  /** Where each text ends in `met`. */
  ends: number[];
}

/** Every gram of the texts, each once in a text. */
export function gramsIn(texts: readonly string[]): Met {
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

/** With a sign, as engines hold a number without an object. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

export function textOfGram(gram: number): string {
  const [first, second] = [gram >>> 16, gram & 0xffff];
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(first, second);
}

/** Where each of several lists begins that stand one after the other. */
export function startsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end - length;
  });
}
