import * as z from 'zod';

/** Line and column of the transcript as received, from 1, columns in code points: `60:26`. */
const at = z.string().regex(/^[1-9]\d*:[1-9]\d*$/u);

const common = {
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/u)
    .describe('本件之内唯一的名字，小写字母、数字、短横'),
  reason: z.string().min(1).describe('为什么改，或为什么不改；读者看得到'),
};

/** One replacement at every listed place; `find` must stand there exactly. */
const replacement = z.strictObject({
  ...common,
  kind: z
    .enum(['join', 'width', 'space', 'markup', 'correction'])
    .describe('join 换行换页、width 全角半角、space 空格、markup 排版记号、correction 改正'),
  find: z.string().describe('抄本里的字，一字不差'),
  put: z.string().describe('读本里的字；删去就写空的引号'),
  at: z.array(at).min(1).describe('在抄本的哪几处：行:列，从 1 数起，列按字符数'),
  cut: z.literal('page').optional().describe('page：这里是原件换页的地方'),
});

/** Columns that the transcript gives one after the other, or out of turn, read row by row. */
const order = z.strictObject({
  ...common,
  kind: z.literal('order').describe('order 次序：抄本一栏一栏抄，印面一行一行读'),
  columns: z
    .array(z.tuple([z.int().positive(), z.int().positive()]))
    .min(2)
    .describe('各栏在抄本里的首行与末行，从左到右'),
});

/** Doubtful but left as received. */
const sic = z.strictObject({
  ...common,
  kind: z.literal('sic').describe('sic 存疑不改'),
  places: z
    .array(
      z.strictObject({
        at: at.describe('在抄本的哪一处：行:列'),
        find: z.string().min(1).describe('那里的字，一字不差'),
      }),
    )
    .min(1)
    .describe('可疑而照录的各处'),
});

export const emendationSchema = z.discriminatedUnion('kind', [replacement, order, sic]);
export const emendationsSchema = z.array(emendationSchema);

export type Emendation = z.infer<typeof emendationSchema>;
export type Replacement = z.infer<typeof replacement>;
export type Order = z.infer<typeof order>;
export type Sic = z.infer<typeof sic>;
