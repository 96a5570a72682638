import { rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { DocumentGrams, RecallGrams } from '../../src/search/index-files.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What was made of documents for the index of search, by all that decides it. */
type Memory = Map<string, DocumentGrams>;

export interface GramMemory {
  /** Gives what the last build made of documents, while they stay. @param keys of the documents, by their number */
  recallBy(keys: readonly string[]): RecallGrams;
  /** Keeps what was asked for, for the next build. */
  remember(): void;
}

/**
 * @param file where it is remembered: of the last build alone
 * @param force whether nothing that is remembered is trusted
 */
export function openGramMemory(file: string, { force = false } = {}): GramMemory {
  const known: Memory = force ? new Map() : readMemory(file);
  const now: Memory = new Map();
  return {
    recallBy: (keys) => (document, make) => {
      const key = keys[document] ?? '';
      const grams = known.get(key) ?? make();
      now.set(key, grams);
      return grams;
    },
    remember: () => {
      const isNew = now.size !== known.size || [...now.keys()].some((key) => !known.has(key));
      if (isNew) tryToWrite(file, now);
    },
  };
}

/** What cannot be kept is made again next time; nothing is wrong with what was made. */
function tryToWrite(file: string, memory: Memory): void {
  try {
    writeSealed(file, serialize(memory));
  } catch {
    rmSync(file, { recursive: true, force: true });
  }
}

function readMemory(file: string): Memory {
  const data = readSealed(file);
  try {
    return data ? deserialize(data) : new Map();
  } catch {
    // It was written by another Node: it is made again.
    return new Map();
  }
}
