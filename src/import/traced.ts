/**
 * Words, each UTF-16 unit of them with the stretch of the transcript that it stands for. What is left of the transcript
 * between two stretches was taken away; a unit that is not what its stretch says was put in its place.
 */
export interface Traced {
  text: string;
  /** Where the stretch of each unit begins and ends; the two are equal for what was added. */
  from: readonly number[];
  to: readonly number[];
}

export const nothing: Traced = { text: '', from: [], to: [] };

/** A stretch of the transcript as it stands. */
export function received(transcript: string, start: number, end: number): Traced {
  const text = transcript.slice(start, end);
  const from = Array.from(text, () => 0);
  from.length = text.length;
  for (let i = 0; i < text.length; i++) from[i] = start + i;
  return { text, from, to: from.map((at) => at + 1) };
}

export function slice({ text, from, to }: Traced, start: number, end = text.length): Traced {
  return { text: text.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) };
}

export function joined(...parts: readonly Traced[]): Traced {
  return joinedAll(parts);
}

/** However many: a line may have more parts than a function takes arguments. */
export function joinedAll(parts: readonly Traced[]): Traced {
  return {
    text: parts.map(({ text }) => text).join(''),
    from: parts.flatMap(({ from }) => from),
    to: parts.flatMap(({ to }) => to),
  };
}

/** Words that the transcript does not have, at a place of it. */
export function added(text: string, at: number): Traced {
  const from = Array.from({ length: text.length }, () => at);
  return { text, from, to: from };
}

/** Each match with other words in its place; what both begin or end with stays as it was received. */
export function replaced(
  traced: Traced,
  pattern: RegExp,
  put: (match: RegExpExecArray) => string,
): Traced {
  const parts: Traced[] = [];
  let at = 0;
  for (const match of traced.text.matchAll(pattern)) {
    const words = put(match);
    if (words === match[0]) continue;
    parts.push(slice(traced, at, match.index));
    parts.push(inPlaceOf(slice(traced, match.index, match.index + match[0].length), words));
    at = match.index + match[0].length;
  }
  return parts.length === 0 ? traced : joinedAll([...parts, slice(traced, at)]);
}

function inPlaceOf(old: Traced, words: string): Traced {
  const most = Math.min(old.text.length, words.length);
  let head = 0;
  while (head < most && old.text[head] === words[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.text.at(-1 - tail) === words.at(-1 - tail)) tail += 1;
  const middle = slice(old, head, old.text.length - tail);
  const put = words.slice(head, words.length - tail);
  return joined(
    slice(old, 0, head),
    standIn(middle, put, old, head),
    slice(old, old.text.length - tail),
  );
}

/** The first unit stands for all of the old words, the others for nothing more. */
function standIn(middle: Traced, put: string, old: Traced, head: number): Traced {
  if (put === '') return nothing;
  const start = middle.from[0] ?? old.to[head - 1] ?? old.from[head] ?? 0;
  const end = middle.to.at(-1) ?? start;
  const rest = Array.from({ length: put.length - 1 }, () => end);
  return { text: put, from: [start, ...rest], to: [end, ...rest] };
}

export function trimmed(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length));
}

/** Where the words begin in the transcript. */
export function beginOf({ from }: Traced): number {
  return from[0] ?? 0;
}

export function endOf({ to }: Traced): number {
  return to.at(-1) ?? 0;
}
