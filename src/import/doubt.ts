import type { Words } from '../document/problem.ts';

/** What the import is not sure of. */
export interface Doubt {
  /** Line of the transcript, from 1. */
  line: number;
  what: Words;
  /** From 0 to 1. */
  confidence: number;
}

export function doubt(line: number, confidence: number, zh: string, en: string): Doubt {
  return { line, confidence, what: { zh, en } };
}

/** As many of one kind are told as one, with all their lines. */
export const many = 3;

/** In the order of their lines; what is said of many lines alike is said once. */
export function together(doubts: readonly Doubt[]): Doubt[] {
  const alike = Map.groupBy(doubts, ({ what, confidence }) => `${confidence} ${what.zh}`);
  return [...alike.values()]
    .flatMap((all) => (all.length < many ? all : [allOf(all)]))
    .sort((a, b) => a.line - b.line);
}

function allOf(all: readonly Doubt[]): Doubt {
  const [first] = all.toSorted((a, b) => a.line - b.line) as [Doubt];
  const lines = [...new Set(all.map(({ line }) => line))].sort((a, b) => a - b);
  const shown = lines.length > 30 ? [...lines.slice(0, 30), '…'] : lines;
  const { zh, en } = first.what;
  return {
    ...first,
    what: {
      zh: `${zh}（共 ${all.length} 处，第 ${shown.join('、')} 行）`,
      en: `${en} (${all.length} in all, lines ${shown.join(', ')})`,
    },
  };
}
