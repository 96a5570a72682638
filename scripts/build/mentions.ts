import { readFileSync } from 'node:fs';
import type { Document } from '../../src/document/document.ts';
import type { Lexicon } from '../../src/document/lexicon.ts';
import { type Mention, mentionsIn } from '../../src/document/mentions.ts';
import { sha256 } from './hashes.ts';
import { writeWhole } from './write-whole.ts';

interface Memory {
  /** Of all names that are looked for, and of what looks for them. */
  names: string;
  /** By the sum of their document. */
  mentions: Record<string, Mention[]>;
}

/**
 * Finds the names in documents as they were found before, while the documents and the names that are looked for stay.
 * @param file where they are remembered: of the last build alone
 * @param sums of documents
 * @param code sum of what looks for them
 */
export function rememberedMentions(
  file: string,
  { sums, code }: { sums: ReadonlyMap<Document, string>; code: string },
): (documents: readonly Document[], lexicon: Lexicon) => Mention[][] {
  return (documents, lexicon) => {
    const names = sha256(JSON.stringify([process.version, code, [...lexicon]]));
    const known = readMemory(file);
    const before = (known?.names === names ? known.mentions : undefined) ?? {};
    const found = documents.map((document): [string, Mention[]] => {
      const sum = sums.get(document) ?? '';
      return [sum, before[sum] ?? mentionsIn(document, lexicon)];
    });
    const isNew = found.some(([sum]) => !before[sum]);
    if (isNew) writeWhole(file, JSON.stringify({ names, mentions: Object.fromEntries(found) }));
    return found.map(([, mentions]) => mentions);
  };
}

function readMemory(file: string): Memory | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // None yet, or a damaged one: they are found again.
    return undefined;
  }
}
