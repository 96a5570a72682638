import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { DocumentGrams, RecallGrams } from '../../src/search/index-files.ts';
import { writeWhole } from './write-whole.ts';

/** What was made of documents for the index of search, by all that decides it. */
type Memory = Map<string, DocumentGrams>;

const sumLength = 32;

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
    writeWhole(file, bytesOf(memory));
  } catch {
    rmSync(file, { recursive: true, force: true });
  }
}

/** The sum stands before what it is the sum of: numbers say nothing of damage. */
function bytesOf(memory: Memory): Uint8Array {
  const data = serialize(memory);
  return Buffer.concat([sumOf(data), data]);
}

function readMemory(file: string): Memory {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(sumLength);
    return sumOf(data).equals(bytes.subarray(0, sumLength)) ? deserialize(data) : new Map();
  } catch {
    // None yet, or one that was written by another Node: it is made again.
    return new Map();
  }
}

function sumOf(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
