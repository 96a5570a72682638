import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFolder, Reading } from '../../src/corpus/read.ts';
import { ownProblems } from '../../src/rules/all.ts';
import { sha256 } from './hashes.ts';
import { makeLater } from './make-later.ts';
import { packChanges, unpackChanges } from './packed-changes.ts';
import { noteUse } from './prune.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { folderSum } from './source-sums.ts';
import type { Ahead } from './workers.ts';

interface Memory {
  /** The folder of what is remembered. */
  memory: string;
  /** Sum of what reads. */
  code: string;
  /** Whether nothing that is remembered is trusted. */
  force: boolean;
  /** Told when a folder is met that was not read before as it is now. */
  onFresh?: (() => void) | undefined;
  /** Told what stands in it, where that is without a fault of its own. */
  onRead?: ((read: Ahead) => void) | undefined;
}

/**
 * Takes a folder that was read before as it was read then. The others are read first: whoever is told of them begins with
 * what takes longest. Only what is without a fault is remembered, those that the rules find in a document by itself
 * included; `known` holds the folders of which this is so.
 */
export function rememberedReading(
  root: string,
  how: Memory,
): { reading: Reading; known: Set<string> } {
  const known = new Set<string>();
  const reading: Reading = (folders, read) => {
    const all = folders.map((folder) => ({ folder, plain: plainIn(root, folder, how) }));
    const isKnown = ({ plain }: Folder): number => Number(plain?.isKnown ?? false);
    const newFirst = all.toSorted((a, b) => isKnown(a) - isKnown(b));
    const results = newFirst.map((one): [string, ReadFolder] => {
      const { result, isFaultless } = readOne(one, read, how);
      if (isFaultless) known.add(one.folder);
      return [one.folder, result];
    });
    const byFolder = new Map(results);
    return folders.flatMap((folder) => byFolder.get(folder) ?? []);
  };
  return { reading, known };
}

function readOne(
  { folder, plain }: Folder,
  read: (folder: string) => ReadFolder,
  { onFresh, onRead }: Memory,
): { result: ReadFolder; isFaultless: boolean } {
  // Whatever is no plain file is for the reader to refuse.
  if (!plain) return { result: read(folder), isFaultless: false };
  const known = plain.isKnown ? recalled(plain.file) : undefined;
  if (known) return { result: known, isFaultless: true };
  onFresh?.();
  const result = read(folder);
  if (!hasNoFault(result)) return { result, isFaultless: false };
  if (result.document) onRead?.({ document: result.document, sum: plain.sum });
  writeSealed(plain.file, toRecall(result));
  return { result, isFaultless: true };
}

interface Folder {
  folder: string;
  plain: Plain | undefined;
}

/** What lies in a folder of plain files. */
interface Plain {
  sum: string;
  /** Where it is remembered how it was read. */
  file: string;
  /** Whether that may be taken: it is there, and shows whether it is whole when it is read. */
  isKnown: boolean;
}

function plainIn(root: string, folder: string, { memory, code, force }: Memory): Plain | undefined {
  if (!isPlain(join(root, folder))) return undefined;
  const sum = folderSum(root, { folder });
  const key = sha256(`${process.version} ${code} ${sum}`);
  const file = join(memory, key.slice(0, 2), `${key.slice(2)}.json`);
  return { sum, file, isKnown: !force && existsSync(file) };
}

/** What most steps ask for in the first line; the rest in the second, which is read when it is asked for. */
function toRecall({ document, ...result }: ReadFolder): string {
  if (!document) return `${JSON.stringify(result)}\n`;
  const { transcript, emendations, changes } = document;
  const own = { ...document, transcript: 0, emendations: 0, changes: 0 };
  const rest = { transcript, emendations, changes: packChanges(changes) };
  return `${JSON.stringify({ document: own, ...result })}\n${JSON.stringify(rest)}`;
}

/** What is remembered, while it is whole. */
function recalled(file: string): ReadFolder | undefined {
  const bytes = readSealed(file);
  if (!bytes) return undefined;
  noteUse(file);
  const end = bytes.indexOf('\n');
  const result: ReadFolder = JSON.parse(bytes.toString('utf8', 0, end));
  if (result.document)
    makeLater(result.document, ['transcript', 'emendations', 'changes'], () => {
      const { changes, ...rest } = JSON.parse(bytes.toString('utf8', end));
      return { ...rest, changes: unpackChanges(changes) };
    });
  return result;
}

function hasNoFault({ document, whole, problems }: ReadFolder): boolean {
  return whole && problems.length === 0 && !!document && ownProblems(document).length === 0;
}

function isPlain(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).every((entry) =>
    entry.isDirectory() ? isPlain(join(folder, entry.name)) : entry.isFile(),
  );
}
