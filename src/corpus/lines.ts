/** Turns lines and columns into offsets and back. Lines and columns from 1; columns in code points; offsets in UTF-16 units. */
export interface LineIndex {
  count: number;
  /** Offset at which a line starts; the text's length for the line after the last. */
  start: (line: number) => number;
  /** Offset of `line:column`, or undefined where the text has no such place. */
  offset: (at: string) => number | undefined;
  position: (offset: number) => { line: number; column: number };
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) === text.length && starts.length > 1) starts.pop();
  const start = (line: number): number => starts[line - 1] ?? text.length;
  const pairs = pairsIn(text);
  return {
    count: starts.length,
    start,
    offset: (at) => offsetOf(at, starts.length, start, pairs),
    position: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      const from = start(line);
      // After the last line end there is no line: the last one has an end.
      const ended = offset > from && text[offset - 1] === '\n' ? 1 : 0;
      const characters = offset - from - (below(pairs, offset) - below(pairs, from));
      return { line, column: characters - ended + 1 };
    },
  };
}

/** Offsets of the second units of characters that have two: what lies before one is a unit more than its characters. */
function pairsIn(text: string): number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}

/** How many of ascending numbers are below one. */
function below(numbers: readonly number[], limit: number): number {
  return firstFrom(numbers.length, (i) => (numbers[i] ?? 0) >= limit);
}

/** The first index for which something holds that holds for all after it. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function offsetOf(
  at: string,
  count: number,
  start: (line: number) => number,
  pairs: readonly number[],
): number | undefined {
  const [line = 0, column = 0] = at.split(':').map(Number);
  if (line < 1 || line > count || column < 1) return undefined;
  const [from, to] = [start(line), start(line + 1)];
  const [first, last] = [below(pairs, from), below(pairs, to)];
  // One past the last character is a place too: the end of a text without a final newline.
  if (column > to - from - (last - first) + 1) return undefined;
  const inside = firstFrom(
    last - first,
    (i) => (pairs[first + i] ?? 0) - 1 - from - i >= column - 1,
  );
  return from + column - 1 + inside;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
