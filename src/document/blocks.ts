import { type Block, blocksIn } from './block.ts';
import type { Document } from './document.ts';
import { oncePer } from './once.ts';

/** Every block of a document and of its annexes, containers before what they hold. */
export const blocksOf = oncePer(
  (document: Pick<Document, 'blocks' | 'annexes'>): readonly Block[] =>
    [document, ...document.annexes].flatMap(({ blocks }) => blocksIn(blocks)),
);
