import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DocumentGrams, RecallGrams } from '../../src/search/index-files.ts';
import { noteUse } from './prune.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What was made of documents for the index of search, each by all that decides it. */
export interface GramMemory {
  folder: string;
  /** Whether nothing that is remembered is trusted. */
  force: boolean;
}

/** Gives what was made of a document before, or makes it and remembers it. @param keys of the documents, by their number */
export function recallGrams({ folder, force }: GramMemory, keys: readonly string[]): RecallGrams {
  return (document, make) => {
    const key = keys[document] ?? '';
    const known = force ? undefined : rememberedGrams(folder, key);
    if (known) return known;
    const grams = make();
    tryToWrite(fileFor(folder, key), grams);
    return grams;
  };
}

/** What was made of the document with a key. */
export function rememberedGrams(folder: string, key: string): DocumentGrams | undefined {
  const file = fileFor(folder, key);
  const data = readSealed(file);
  if (!data) return undefined;
  noteUse(file);
  return deserialize(data);
}

function fileFor(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.bin`);
}

/** What cannot be kept is made again next time; nothing is wrong with what was made. */
function tryToWrite(file: string, grams: DocumentGrams): void {
  try {
    writeSealed(file, serialize(grams));
  } catch {
    // Whoever may not write here makes it at each build.
  }
}
