import * as z from 'zod';
import { id } from './authority.ts';
import type { PublishedDocument } from './corpus.ts';
import { day } from './relation.ts';

/** `withdrawn.yaml`: ids under which the archive no longer has a document. */
export const withdrawnSchema = z.array(
  z.strictObject({
    document: id.describe('不再用的标识'),
    title: z.string().min(1).optional().describe('那一件的题名'),
    on: day.describe('撤下或改名的日子，加引号：2026-03-01'),
    reason: z.string().min(1).describe('理由，读者看得到'),
    successor: z.string().min(1).optional().describe('现在的标识，或代替它的那一件的标识'),
  }),
);

/** An id that is no longer in use, with its annexes that were public. */
export type Withdrawn = z.output<typeof withdrawnSchema>[number] & { annexes: string[] };

/** The ids to which a withdrawn one leads, one after the other, each once; where they lead back, it is among them. */
export function chainFrom(
  { successor }: Pick<Withdrawn, 'successor'>,
  all: readonly Pick<Withdrawn, 'document' | 'successor'>[],
): string[] {
  const chain: string[] = [];
  for (let id = successor; id !== undefined && !chain.includes(id); ) {
    chain.push(id);
    id = all.find(({ document }) => document === id)?.successor;
  }
  return chain;
}

/** Annexes of a document that were public, by the ids of their pages. */
export function publicAnnexes(id: string, published: readonly PublishedDocument[]): string[] {
  const ids = published.filter(({ document }) => document === id).flatMap((one) => one.ids);
  return [...new Set(ids.filter((one) => /^annex-\d+$/u.test(one)))];
}
