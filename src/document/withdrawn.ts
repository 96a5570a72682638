import { z } from 'zod';
import { id } from './authority.ts';
import type { PublishedDocument } from './corpus.ts';
import { day } from './relation.ts';

/** `withdrawn.yaml`: ids under which the archive no longer has a document. */
export const withdrawnSchema = z.array(
  z.strictObject({
    /** The id that is no longer in use. */
    document: id,
    /** What it was called. */
    title: z.string().min(1).optional(),
    /** The day on which it was withdrawn or renamed. */
    on: day,
    /** Why, for readers. */
    reason: z.string().min(1),
    /** Id under which it stands now, or of the document that took its place. */
    successor: z.string().min(1).optional(),
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
