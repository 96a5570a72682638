import { readTex } from '../../src/corpus/formula/read-tex.ts';
import type { FormulaBlock } from '../../src/document/block.ts';
import { clause } from './clauses.ts';

/** A formula in the notation of TeX as a block. */
export function setFormula(id: string, tex: string): FormulaBlock {
  const read = readTex(tex);
  if ('fault' in read) throw new Error(read.fault);
  const number = read.number ? [{ role: 'label' as const, text: read.number }] : [];
  return {
    kind: 'formula',
    clause: clause(id, 'formula', read.linear, ...number),
    set: { tex, shape: read.shape },
  };
}
