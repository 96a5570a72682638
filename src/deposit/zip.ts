import { unzipSync, zipSync } from 'fflate';
import { type Files, inOrder } from './bag.ts';

/** The earliest time that a zip file can state, in the zone of the machine, as the format wants it. */
const noTime = (): Date => new Date(1980, 0, 1);

/**
 * Files as one zip file below a folder of the given name: in order, not compressed, without times; the same
 * files, the same bytes.
 */
export function zipOf(files: Files, folder: string): Uint8Array {
  const entries = [...inOrder(files)].map(([path, bytes]) => [`${folder}/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: noTime() });
}

/**
 * The files of a zip file of ours, and its folder.
 *
 * @returns undefined where it is not byte for byte what `zipOf` makes of them
 */
export function unzip(
  bytes: Uint8Array,
): { folder: string; files: Map<string, Uint8Array> } | undefined {
  const entries = entriesOf(bytes);
  const folder = Object.keys(entries)[0]?.split('/')[0] ?? '';
  const files = new Map(
    Object.entries(entries).map(([path, data]) => [path.slice(folder.length + 1), data]),
  );
  return Buffer.compare(zipOf(files, folder), bytes) === 0 ? { folder, files } : undefined;
}

/** Whatever can be read: of a damaged file, that is what tells which of its files suffered. */
export function entriesOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      // Only what we write; a size that does not fit would ask for more memory than there is.
      filter: ({ compression, size, originalSize }) =>
        compression === 0 && size === originalSize && size <= bytes.length,
    });
  } catch {
    // No zip file, or half of one.
    return {};
  }
}
