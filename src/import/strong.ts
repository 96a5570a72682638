import { replaced, type Traced } from './traced.ts';

/** Without the ** around words; asterisks that hide a name or a number, 张** and 138****5678, are words. */
export function unbold(text: Traced): Traced {
  const marks = strongIn(text.text);
  const plain = replaced(text, runs, ({ 0: run, index }) =>
    marks.has(index) ? run.slice(2) : run,
  );
  return replaced(plain, emphasis, () => '');
}

const runs = /\*{2,}/gu;

/** Both of a pair of single asterisks around words. */
const emphasis =
  /(?<![\w*\\])\*(?!(?<=[\p{L}\p{N}]\*)\p{P})(?=[^\s*](?:[^*]*[^\s*\\])?\*(?![\w*]))|(?<=(?<![\w*\\])\*(?!(?<=[\p{L}\p{N}]\*)\p{P})[^\s*](?:[^*]*[^\s*\\])?)\*(?![\w*])/gu;

/** Where ** opens words, and where it closes them; the other of a pair may stand on another line. */
function strongIn(text: string): Set<number> {
  const found = new Set<number>();
  let open: number | undefined;
  for (const { index, 0: run } of text.matchAll(runs)) {
    if (run.length > 3) continue;
    const end = index + run.length;
    const [before, after] = [text.slice(0, index), text.slice(end)];
    const closes = /\S$/u.test(before);
    if (open !== undefined && closes) {
      found.add(open).add(index);
      open = undefined;
    } else if (opens(before, after)) open = index;
    else if (after === '' && closes && !hidesName(before)) found.add(index);
  }
  if (open === 0) found.add(open);
  return found;
}

/** As CommonMark has it. */
function opens(before: string, after: string): boolean {
  return /^\S/u.test(after) && !(/[\p{L}\p{N}]$/u.test(before) && /^\p{P}/u.test(after));
}

/** One character of a name before it. */
function hidesName(before: string): boolean {
  return /(?:^|[^\p{sc=Han}])\p{sc=Han}$/u.test(before);
}
