import { z } from 'zod';

/** Line and column of the transcript as received, from 1, columns in code points: `60:26`. */
const at = z.string().regex(/^[1-9]\d*:[1-9]\d*$/u);

const common = {
  /** ASCII, unique in its file. */
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** Why the reading differs, or why it was left as it is; readers see it. */
  reason: z.string().min(1),
};

/** One replacement at every listed place; `find` must stand there exactly. */
const replacement = z.strictObject({
  ...common,
  kind: z.enum(['join', 'width', 'space', 'markup', 'correction']),
  find: z.string(),
  put: z.string(),
  at: z.array(at).min(1),
  /** The joined sentence was cut where the printed original turned a page. */
  cut: z.literal('page').optional(),
});

/** Columns that the transcript gives one after the other, or out of turn, read row by row. */
const order = z.strictObject({
  ...common,
  kind: z.literal('order'),
  /** First and last line of each column, from left to right. */
  columns: z.array(z.tuple([z.int().positive(), z.int().positive()])).min(2),
});

/** Doubtful but left as received. */
const sic = z.strictObject({
  ...common,
  kind: z.literal('sic'),
  places: z.array(z.strictObject({ at, find: z.string().min(1) })).min(1),
});

export const emendationSchema = z.discriminatedUnion('kind', [replacement, order, sic]);
export const emendationsSchema = z.array(emendationSchema);

export type Emendation = z.infer<typeof emendationSchema>;
export type Replacement = z.infer<typeof replacement>;
export type Order = z.infer<typeof order>;
export type Sic = z.infer<typeof sic>;
