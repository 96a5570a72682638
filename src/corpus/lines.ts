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
  return {
    count: starts.length,
    start,
    offset: (at) => offsetOf(text, at, starts.length, start),
    position: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      // After the last line end there is no line: the last one has an end.
      const before = text.slice(start(line), offset).replace('\n', '');
      return { line, column: [...before].length + 1 };
    },
  };
}

function offsetOf(
  text: string,
  at: string,
  count: number,
  start: (line: number) => number,
): number | undefined {
  const [line = 0, column = 0] = at.split(':').map(Number);
  if (line < 1 || line > count || column < 1) return undefined;
  const characters = [...text.slice(start(line), start(line + 1))];
  // One past the last character is a place too: the end of a text without a final newline.
  if (column > characters.length + 1) return undefined;
  return start(line) + characters.slice(0, column - 1).join('').length;
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
