import { z } from 'zod';
import { day } from './relation.ts';

/** What became of an address: whoever looked at it says so, and nobody else. */
export const addressStates = ['reachable', 'moved', 'gone', 'unverified'] as const;

export type AddressState = (typeof addressStates)[number];

/** What is known of an address of elsewhere that a document prints. */
export const addressNoteSchema = z.strictObject({
  /** As printed. */
  address: z.string().min(1),
  state: z.enum(addressStates),
  /** The day on which somebody looked. */
  on: day.optional(),
  note: z.string().min(1).optional(),
});

export type AddressNote = z.infer<typeof addressNoteSchema>;
