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
