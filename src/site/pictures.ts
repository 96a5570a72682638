import { blocksIn } from '../document/block.ts';
import type { Document } from '../document/document.ts';

/** The pictures that a document shows, as its source names them. */
export function picturesOf(document: Document): string[] {
  const blocks = [document, ...document.annexes].flatMap((part) => blocksIn(part.blocks));
  return blocks.flatMap((block) => (block.kind === 'figure' && block.src ? [block.src] : []));
}
