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
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const met = new Int32Array(2 * units);
  const { positions, counts, newIn } = counted();
  let filled = 0;
  const put = (gram: number, number: number): void => {
    const position = newIn(gram, number);
    if (position === undefined) return;
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

/** Counts grams, text after text. By numbers: millions of short strings would be slow to make and to find. */
function counted() {
  const positions = new Map<number, number>();
  const [counts, holder]: [number[], number[]] = [[], []];
  /** @returns the gram's position, where the text did not hold it before */
  const newIn = (gram: number, text: number): number | undefined => {
    let position = positions.get(gram);
    if (position === undefined) {
      position = counts.push(0) - 1;
      positions.set(gram, position);
      holder.push(-1);
    }
    if (holder[position] === text) return undefined;
    holder[position] = text;
    counts[position] = (counts[position] ?? 0) + 1;
    return position;
  };
  return { positions, counts, newIn };
}

/** With a sign, as engines hold a number without an object. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

export function textOfGram(gram: number): string {
  const [first, second] = [gram >>> 16, gram & 0xffff];
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(first, second);
}

/** As `textOfGram` gives its text; without a sign, so that numbers sort as they are written. */
export function gramOfText(text: string): number {
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  return text.length > 1 ? pairOf(first, second) >>> 0 : first;
}

/** Where each of several lists begins that stand one after the other. */
export function startsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end - length;
  });
}
