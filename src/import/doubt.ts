import type { Words } from '../document/problem.ts';

/** What the import is not sure of. */
export interface Doubt {
  /** Line of the transcript, from 1. */
  line: number;
  what: Words;
  /** From 0 to 1. */
  confidence: number;
  /** Of one kind with others that say it of other words. */
  alike?: string;
}

export function doubt(line: number, confidence: number, zh: string, en: string): Doubt {
  return { line, confidence, what: { zh, en } };
}

/** As many of one kind are told as one, with all their lines. */
export const many = 3;

/** In the order of their lines; what is said of many lines alike is said once. */
export function together(doubts: readonly Doubt[]): Doubt[] {
  const alike = Map.groupBy(
    doubts,
    ({ what, confidence, alike = what.zh }) => `${confidence} ${alike}`,
  );
  return [...alike.values()]
    .flatMap((all) => (all.length < many ? all : [allOf(all)]))
    .sort((a, b) => a.line - b.line);
}

function allOf(all: readonly Doubt[]): Doubt {
  const [first] = all.toSorted((a, b) => a.line - b.line) as [Doubt];
  const lines = [...new Set(all.map(({ line }) => line))].sort((a, b) => a - b);
  const shown = lines.length > 30 ? [...lines.slice(0, 30), '…'] : lines;
  const { zh, en } = first.what;
  const words = all.every(({ what }) => what.zh === zh) ? '共' : '等';
  return {
    line: first.line,
    confidence: first.confidence,
    what: {
      zh: `${zh}（${words} ${all.length} 处，第 ${shown.join('、')} 行）`,
      en: `${en} (${all.length} in all, lines ${shown.join(', ')})`,
    },
  };
}
