import type { Actor } from '../document/block.ts';
import type { Document } from '../document/document.ts';

/** Where a body stands in the printed order of the masthead. */
export interface Rank {
  rank: number;
  of: number;
  /** As the masthead prints it. */
  name: string;
  /** Clause of that row. */
  clause: string;
}

export function rankOf(document: Document, actor: Actor): Rank | undefined {
  if (actor.kind !== 'organ') return undefined;
  const issuer = document.issuers.find((one) => one.organ === actor.organ);
  if (!issuer) return undefined;
  const { rank, name, clause } = issuer;
  return { rank, of: document.issuers.length, name, clause: clause.id };
}
