import * as z from 'zod';
import type { Place } from './problem.ts';

/** What a person says of the names that were found in a document: `mentions.yaml`. */
const words = z.string().min(1);

const clause = z.string().min(1);

const added = z
  .strictObject({
    clause: clause.describe('在哪一条：它的 id'),
    words: words.describe('名称在这一条里的写法；这一条里凡有的都算'),
    organ: z
      .string()
      .optional()
      .describe('机关：organs.yaml 里的 id；organ、place、enterprise 写一个'),
    place: z.string().optional().describe('地方：places.yaml 里的 id'),
    enterprise: z.string().optional().describe('企业：正文里 <Item enterprise="…"> 的 id'),
  })
  .refine(
    ({ organ, place, enterprise }) =>
      [organ, place, enterprise].filter((id) => id !== undefined).length === 1,
    { error: 'organ, place or enterprise' },
  );

export const mentionNotesSchema = z.strictObject({
  also: z.array(added).default([]).describe('程序没有找出的名称'),
  not: z
    .array(
      z.strictObject({
        clause: clause.optional().describe('在哪一条；不写就是全件'),
        words: words.describe('程序当作名称、其实不是的字'),
      }),
    )
    .default([])
    .describe('程序找错的名称'),
});

type Noted = z.infer<typeof mentionNotesSchema>;

/** Each with its place in the file. */
export interface MentionNotes {
  also: (Noted['also'][number] & { at: Place })[];
  not: (Noted['not'][number] & { at: Place })[];
}
