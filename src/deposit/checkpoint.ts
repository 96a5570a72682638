import { createHash } from 'node:crypto';
import { compare } from '../document/problem.ts';

/**
 * What a document was at this build: the lines of its bag's manifest for its sources and its records. No sum of
 * a PDF or a page is among them, so that another toolchain makes the same leaf.
 */
export interface Leaf {
  id: string;
  /** Lines as in `manifest-sha512.txt`. */
  text: string;
}

export function leafOf(id: string, manifest: string): Leaf {
  const records = ['json', 'xml', 'txt'].map((ending) => `data/${id}.${ending}`);
  const lines = manifest.split('\n').filter((line) => {
    const path = line.slice(130);
    return path.startsWith('data/source/') || records.includes(path);
  });
  return { id, text: lines.map((line) => `${line}\n`).join('') };
}

/**
 * The state of the whole archive in a few lines, to be signed, printed or kept elsewhere (C2SP tlog-checkpoint):
 * origin, number of leaves, root of the Merkle tree (RFC 6962), then every leaf.
 */
export function checkpointText(origin: string, leaves: readonly Leaf[]): string {
  const rows = inOrder(leaves).map(({ id, text }) => `${id} ${base64(leafHash(text))}`);
  return `${[origin, leaves.length, checkpointRoot(leaves), ...rows].join('\n')}\n\n`;
}

/** The root alone, in Base64: of the whole archive, or of some of its documents. */
export function checkpointRoot(leaves: readonly Leaf[]): string {
  return base64(rootOf(inOrder(leaves).map(({ text }) => leafHash(text))));
}

function inOrder(leaves: readonly Leaf[]): Leaf[] {
  return leaves.toSorted((a, b) => compare(a.id, b.id));
}

/** Whether the root is that of the leaves, and the leaves are those of the documents. */
export function isCheckpoint(text: string, leaves: readonly Leaf[]): boolean {
  const [origin = ''] = text.split('\n');
  return text === checkpointText(origin, leaves);
}

/** RFC 6962, 2.1. */
export function leafHash(text: string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(text).digest();
}

/** RFC 6962, 2.1: the left tree is the largest power of two smaller than the whole. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (!first) return createHash('sha256').digest();
  if (hashes.length === 1) return first;
  const left = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(rootOf(hashes.slice(0, left)))
    .update(rootOf(hashes.slice(left)))
    .digest();
}

function base64(hash: Buffer): string {
  return hash.toString('base64');
}
