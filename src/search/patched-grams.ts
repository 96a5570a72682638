import { unpackNumbers } from './browser/grams.ts';
import {
  base64,
  bucketsFor,
  type DealtGrams,
  fileOf,
  type GramFiles,
  gramFile,
  mostInBucket,
} from './gram-files.ts';
import { gramOfText, startsOf, textOfGram } from './grams-in.ts';
import { numbersFrom, stepsOf } from './packed-steps.ts';
import type { PartGrams } from './part-grams.ts';

/** A document whose texts say something else than before. */
export interface ChangedPart {
  /** Its number. */
  document: number;
  before: PartGrams;
  after: PartGrams;
}

/**
 * The index as it would be made anew, out of the one before: no file is made again but those of grams that came to stand
 * in a text or left it.
 *
 * @param fileNamed gives the JSON of a file of the index before
 * @returns only the files that change; undefined where texts are counted, or grams dealt to files, otherwise than before
 */
export function patchGrams(
  before: DealtGrams,
  changed: readonly ChangedPart[],
  fileNamed: (name: string) => string,
): GramFiles | undefined {
  if (changed.some((one) => one.before.texts !== one.after.texts)) return undefined;
  const starts = startsOf(before.texts);
  const edits = changed.flatMap((one) => editsOf(one, starts[one.document] ?? 0));
  const fileFor = fileOf(before.grams);
  const patched = [...Map.groupBy(edits, ({ gram }) => fileFor(gram))].map(([name, some]) => {
    const lists = listsIn(fileNamed(name));
    return { name, some, grown: apply(some, lists), lists };
  });
  const size = patched.reduce((sum, { grown }) => sum + grown, before.size);
  const isAlike = patched.every(({ some, lists }) => areDealtAlike(some, lists, before));
  if (!isAlike || bucketsFor(size) !== before.grams.buckets) return undefined;
  const files = new Map(patched.map(({ name, lists }) => [name, packed(lists)]));
  return { ...before, size, files };
}

/** In which texts of a document a gram stands now. */
interface Edit {
  gram: string;
  /** The number of its first text, and of the first of the next document. */
  start: number;
  end: number;
  numbers: number[];
}

/** The numbers of the texts that hold each gram of a file; packed where they stay. */
type Lists = Map<string, number[] | string>;

function editsOf({ before, after }: ChangedPart, start: number): Edit[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const all = new Set([...old.keys(), ...now.keys()]);
  return [...all].flatMap((gram) => {
    const [was, is] = [old.get(gram), now.get(gram)];
    if (was && is && was.first === is.first && Buffer.compare(was.steps, is.steps) === 0) return [];
    const numbers = is ? numbersFrom(start + is.first, is.steps) : [];
    return [{ gram: textOfGram(gram), start, end: start + after.texts, numbers }];
  });
}

function rowsOf({ grams, firsts, ends, steps }: PartGrams): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const [i, gram] of grams.entries())
    rows.set(gram, { first: firsts[i] ?? 0, steps: steps.subarray(ends[i - 1] ?? 0, ends[i]) });
  return rows;
}

interface Row {
  /** The first text that holds the gram. */
  first: number;
  /** From each to the next. */
  steps: Uint8Array;
}

function listsIn(json: string): Lists {
  return new Map(Object.entries<string>(JSON.parse(json)));
}

/** @returns how many grams more there are */
function apply(edits: readonly Edit[], lists: Lists): number {
  const before = lists.size;
  for (const { gram, start, end, numbers } of edits) {
    const others = numbersIn(lists, gram);
    const ahead = others.filter((number) => number < start);
    const behind = others.filter((number) => number >= end);
    const next = [...ahead, ...numbers, ...behind];
    if (next.length > 0) lists.set(gram, next);
    else lists.delete(gram);
  }
  return lists.size - before;
}

function numbersIn(lists: Lists, gram: string): readonly number[] {
  const list = lists.get(gram) ?? [];
  return typeof list === 'string' ? unpackNumbers(list) : list;
}

/** Whether as many texts hold each gram as its file is for. */
function areDealtAlike(
  edits: readonly Edit[],
  lists: Lists,
  { grams, texts }: DealtGrams,
): boolean {
  const most = mostInBucket(texts);
  const common = new Set(grams.common);
  return edits.every(({ gram }) => numbersIn(lists, gram).length > most === common.has(gram));
}

function packed(lists: Lists): string {
  const rising = [...lists].sort(([a], [b]) => gramOfText(a) - gramOfText(b));
  return gramFile(
    rising.map(([gram, list]) => [gram, typeof list === 'string' ? list : base64(stepsOf(list))]),
  );
}
