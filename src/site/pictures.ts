import { blocksOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';

/** The pictures that a document shows, as its source names them. */
export function picturesOf(document: Document): string[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === 'figure' && block.src ? [block.src] : [],
  );
}
