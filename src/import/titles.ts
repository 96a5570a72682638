/** Characters of 2号 that a line of the type area holds, with some room. */
const longest = 19;

/**
 * A title broken by sense, each line no longer than the one above (GB/T 9704-2012, 7.3.1): between words, outside
 * quotation and title marks where that can be. Undefined where it fits on one line.
 */
export function titleLinesOf(title: string): string[] | undefined {
  const width = widthOf(title);
  if (width <= longest) return undefined;
  const lines: string[] = [];
  let rest = title;
  for (let left = Math.ceil(width / longest); rest !== ''; left--) {
    const end =
      left <= 1 && widthOf(rest) <= longest ? rest.length : breakAt(rest, Math.max(left, 2));
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/u.test(one) ? 0.5 : 1), 0);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The best place to break: near an even share and not before it, after a word, with no mark left open. */
function breakAt(text: string, lines: number): number {
  const share = widthOf(text) / lines;
  const places = [...words.segment(text)].map(({ index, segment }) => index + segment.length);
  const usable = places.filter(
    (end) =>
      end < text.length &&
      widthOf(text.slice(0, end)) <= longest &&
      !/^[、，）》”]/u.test(text.slice(end)) &&
      !/[（《“第]$/u.test(text.slice(0, end)),
  );
  const cost = (end: number) => {
    const width = widthOf(text.slice(0, end));
    return Math.abs(width - share) + (width < share ? 3 : 0) + 4 * openMarks(text.slice(0, end));
  };
  return usable.toSorted((a, b) => cost(a) - cost(b))[0] ?? Math.min(longest, text.length);
}

function openMarks(text: string): number {
  const count = (mark: string) => text.split(mark).length;
  return count('《') - count('》') + count('“') - count('”') + count('（') - count('）');
}
