import * as z from 'zod';
import { day } from './relation.ts';

/** What became of an address: whoever looked at it says so, and nobody else. */
export const addressStates = ['reachable', 'moved', 'gone', 'unverified'] as const;

export type AddressState = (typeof addressStates)[number];

/** What is known of an address of elsewhere that a document prints. */
export const addressNoteSchema = z.strictObject({
  address: z.string().min(1).describe('地址，照正文印的写'),
  state: z
    .enum(addressStates)
    .describe('reachable 可以打开、moved 已迁往别处、gone 已不能打开、unverified 未曾查看'),
  on: day.optional().describe('查看的日子，加引号'),
  note: z.string().min(1).optional().describe('说明，读者看得到'),
});

export type AddressNote = z.infer<typeof addressNoteSchema>;
