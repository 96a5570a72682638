import { z } from 'zod';
import type { Place } from './problem.ts';

/** What a person says of the names that were found in a document: `mentions.yaml`. */
const words = z.string().min(1);

const added = z
  .strictObject({
    clause: z.string().min(1),
    /** As they stand in the clause; wherever they stand in it. */
    words,
    organ: z.string().optional(),
    place: z.string().optional(),
    enterprise: z.string().optional(),
  })
  .refine(
    ({ organ, place, enterprise }) =>
      [organ, place, enterprise].filter((id) => id !== undefined).length === 1,
    { error: 'organ, place or enterprise' },
  );

export const mentionNotesSchema = z.strictObject({
  /** Names that were not found. */
  also: z.array(added).default([]),
  /** Words that were found and name nothing there; without a clause, anywhere in the document. */
  not: z.array(z.strictObject({ clause: z.string().min(1).optional(), words })).default([]),
});

type Noted = z.infer<typeof mentionNotesSchema>;

/** Each with its place in the file. */
export interface MentionNotes {
  also: (Noted['also'][number] & { at: Place })[];
  not: (Noted['not'][number] & { at: Place })[];
}
