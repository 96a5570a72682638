import { type Block, blocksIn, type DivisionBlock, type PointBlock } from '../document/block.ts';
import { parseDecimal, parsePoint } from '../document/numerals.ts';
import { parseProvision } from '../document/provisions.ts';

/** A number of a law that does not follow the one before it, and what would. */
export interface ProvisionGap {
  label: string;
  expected: string;
  clause: string;
  /** The clause that bears the number before. */
  before: string;
}

/** Where articles, divisions and points of a law, in reading order, do not count on. */
export function provisionGaps(blocks: readonly Block[]): ProvisionGap[] {
  const all = blocksIn(blocks);
  const articles = all.filter((block) => block.kind === 'article');
  const divisions = all.filter((block) => block.kind === 'division');
  return [
    ...between(articles, follows),
    ...['part', 'subpart', 'chapter', 'section'].flatMap((level) =>
      between(
        divisions.filter((one) => one.level === level),
        (before, next) => follows(before, next) || opens(next, divisions),
      ),
    ),
    ...pointRuns(blocks).flatMap((run) => between(run, pointFollows)),
  ];
}

interface Numbered {
  id: string;
  label: string;
}

function between<T extends Numbered>(list: readonly T[], follow: (a: T, b: T) => boolean) {
  return list.slice(1).flatMap((next, i): ProvisionGap[] => {
    const before = list[i];
    if (!before || follow(before, next)) return [];
    const expected = `${before.label} + 1`;
    return [{ label: next.label, expected, clause: next.id, before: before.id }];
  });
}

/** 第三条 after 第二条 or 第二条之一; 第二条之一 after 第二条, 第二条之二 after that. */
function follows(a: Numbered, b: Numbered): boolean {
  const [from, to] = [parseDecimal(a.label), parseDecimal(b.label)];
  if (from && to) return decimalFollows(from, to);
  const [before, next] = [parseProvision(a.label), parseProvision(b.label)];
  if (!before || !next) return true;
  if (next.inserted === undefined) return next.number === before.number + 1;
  return next.number === before.number && next.inserted === (before.inserted ?? 0) + 1;
}

/** 3.2 after 3.1; the first of a chapter begins anew. */
function decimalFollows(from: readonly string[], to: readonly string[]): boolean {
  const [last, next] = [Number(from.at(-1)), Number(to.at(-1))];
  const same = from.slice(0, -1).join('.') === to.slice(0, -1).join('.');
  return same ? next === last + 1 : next === 1;
}

/** The first of its level under a wider division begins anew, or counts on. */
function opens(next: DivisionBlock, divisions: readonly DivisionBlock[]): boolean {
  const parent = divisions.find(({ blocks }) => blocks.some((block) => block === next));
  const first = parent?.blocks.find(
    (block) => block.kind === 'division' && block.level === next.level,
  );
  return parseProvision(next.label)?.number === 1 && first !== undefined && first === next;
}

function pointFollows(a: Numbered, b: Numbered): boolean {
  return parsePoint(b.label) === (parsePoint(a.label) ?? 0) + 1;
}

/** Points that stand under one paragraph, each level for itself. */
function pointRuns(blocks: readonly Block[]): PointBlock[][] {
  const runs: PointBlock[][] = [];
  let run: PointBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'point') {
      if (run.length === 0) runs.push(run);
      run.push(block);
    } else run = [];
    if ('blocks' in block) runs.push(...pointRuns(block.blocks));
  }
  return runs;
}
