import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../src/corpus/document.ts';
import { withReading } from '../../src/corpus/reading.ts';
import { readingOf } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';

/** What the source of a document says when it is read anew. */
export interface SourceRead {
  /** Undefined where too little could be read. */
  reading: string | undefined;
  problems: Problem[];
}

/**
 * Reads a document's source from its files alone, and holds it against its transcript again.
 *
 * @param files of the document's folder, by name
 */
export function readSource(id: string, files: ReadonlyMap<string, Uint8Array>): SourceRead {
  const root = mkdtempSync(join(tmpdir(), 'hongtou-verify-'));
  try {
    const folder = `documents/${id}`;
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, bytes] of files)
      if (plainName.test(name)) writeFileSync(join(root, folder, name), bytes);
    const problems: Problem[] = [];
    const draft = readDocument(root, folder, problems);
    if (!draft) return { reading: undefined, problems };
    const read = withReading(draft);
    return { reading: readingOf(read.document), problems: [...problems, ...read.problems] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** No path, so that an attached name cannot lead out of the folder. */
const plainName = /^[a-z0-9][a-z0-9.-]*$/iu;
