import { blocksOf } from './blocks.ts';
import type { Document } from './document.ts';
import type { Shape } from './formula.ts';

/** The shapes of a document's formulas that are more than a line of characters, by clause. */
export function setFormulasIn(document: Document): Map<string, Shape> {
  const blocks = blocksOf(document);
  return new Map(
    blocks.flatMap((block): [string, Shape][] =>
      block.kind === 'formula' && block.set ? [[block.clause.id, block.set.shape]] : [],
    ),
  );
}
