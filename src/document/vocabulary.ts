import * as z from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/u)
  .optional();
const text = z.string().min(1);
/** A file beside the source; no path, so that nothing outside the folder can be named. */
export const fileName = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/iu);

/** The components that a document's body may use, with their attributes. Nothing else is markup. */
export const vocabulary = {
  /** 一、 on a line of its own. */
  Section: z.strictObject({ id, label: text, title: text }),
  /** 第一章 and its like, 1 and 1.1 of standards, on a line of its own; some are printed without a number. */
  Division: z.strictObject({ id, label: text.optional(), title: text }),
  /** 第一条. */
  Article: z.strictObject({ id, label: text }),
  /** A number of a law or a standard that runs into its text: （一）, 1., 一、, 1.1.1, a). */
  Point: z.strictObject({ id, label: text }),
  /** 目录: a paragraph for each of its lines. */
  Contents: z.strictObject({ id, title: text }),
  /** （一）, 1. or （1）, with a run-in heading or none. */
  Clause: z.strictObject({ id, label: text, heading: text.optional() }),
  /** A numbered item that opens with a body, an enterprise, a place or a collective. */
  Item: z.strictObject({
    id,
    label: text,
    name: text,
    organ: text.optional(),
    enterprise: text.optional(),
    place: text.optional(),
    collective: z.literal('').optional(),
  }),
  /** A slogan on a line of its own. */
  Slogan: z.strictObject({ id }),
  /** The specification of an emblem. `cmyk` in percent: `11 99 100 0`. */
  Emblem: z.strictObject({
    id,
    cmyk: z.string().regex(/^(?:(?:100|[1-9]?\d) ){3}(?:100|[1-9]?\d)$/u),
    spot: text,
  }),
  /** Holds one table of GFM; `head` counts the rows of its head, `turned` sets it sideways on sheets of its own. */
  Table: z.strictObject({
    id,
    turned: z.literal('').optional(),
    head: z
      .string()
      .regex(/^[1-9]$/u)
      .optional(),
  }),
  /** A picture of the original; without `src` an empty frame that says so. `turned` as of a table. */
  Figure: z.strictObject({
    id,
    alt: text,
    src: fileName.optional(),
    turned: z.literal('').optional(),
  }),
  /** A formula on a line of its own: in a line of characters, or as `tex`, with fractions, roots, sums and their like. */
  Formula: z.strictObject({ id, tex: text.optional() }),
  /** Verse in the middle of the page, a line of the source a line, a blank line between stanzas. */
  Verse: z.strictObject({ id }),
  /** Names and dates at the right under a text inside the document, one paragraph each. */
  Signature: z.strictObject({ id }),
  /** Words with the 注音 that the original prints over them, within a line of text. */
  Ruby: z.strictObject({ reading: text }),
} as const;

export type ComponentName = keyof typeof vocabulary;
/** Those that stand as a block of their own. */
export type BlockName = Exclude<ComponentName, 'Ruby'>;
export type Attributes<Name extends ComponentName> = z.infer<(typeof vocabulary)[Name]>;

/** What may stand inside what; the body itself is `Body`. */
export const mayHold: Record<ComponentName | 'Body', readonly (BlockName | 'paragraph')[]> = {
  Body: [
    'paragraph',
    'Section',
    'Division',
    'Article',
    'Point',
    'Contents',
    'Clause',
    'Item',
    'Slogan',
    'Emblem',
    'Figure',
    'Formula',
    'Table',
    'Verse',
    'Signature',
  ],
  Section: [
    'paragraph',
    'Article',
    'Point',
    'Clause',
    'Item',
    'Slogan',
    'Figure',
    'Formula',
    'Table',
    'Verse',
  ],
  Division: ['paragraph', 'Division', 'Article', 'Point', 'Figure', 'Formula', 'Table'],
  Article: ['paragraph', 'Point', 'Figure', 'Formula', 'Table'],
  Point: ['paragraph', 'Point', 'Figure', 'Formula', 'Table'],
  Contents: ['paragraph'],
  Clause: ['paragraph', 'Clause', 'Item', 'Figure', 'Formula', 'Table', 'Verse'],
  Item: ['paragraph', 'Clause', 'Figure', 'Formula', 'Table'],
  Slogan: ['paragraph'],
  Emblem: ['paragraph', 'Figure'],
  Figure: [],
  Formula: ['paragraph'],
  Table: [],
  Verse: ['paragraph'],
  Signature: ['paragraph'],
  Ruby: [],
};

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(vocabulary, name);
}

export function isInline(name: string | null): name is 'Ruby' {
  return name === 'Ruby';
}
