import { z } from 'zod';

/** Key of an entry under `sources`. */
const source = z.string().min(1);
/** Of a body or a document: it becomes a part of addresses. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);
const name = z.string().min(1);
/** ISO 8601, only as precise as its source. */
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);

/** A fact with the source that states it. */
const fact = z.strictObject({ is: name, source });

export const citedSourceSchema = z.strictObject({
  title: name,
  docNumber: z.string().optional(),
  publisher: z.string().optional(),
  date: isoDate.optional(),
  note: z.string().optional(),
});

/** What became of a body. */
const fateSchema = z.strictObject({
  on: isoDate,
  what: name,
  successors: z.array(name).default([]),
  note: z.string().optional(),
  source,
});

const organSchema = z.strictObject({
  id,
  /** Full official name at the time of the documents that name it. */
  name: fact,
  /** Normalised short name (规范化简称). */
  short: fact,
  /** Other forms in use. */
  names: z.array(fact).default([]),
  kind: fact,
  fate: z.array(fateSchema).default([]),
  /** What a later source says of a body that keeps its name. */
  asOf: z.strictObject({ on: isoDate, note: z.string(), source }).optional(),
  note: z.string().optional(),
});

export const organsFileSchema = z.strictObject({
  sources: z.record(source, citedSourceSchema),
  kinds: z.record(name, z.string()),
  fates: z.record(name, z.string()),
  organs: z.array(organSchema),
});

const provinceSchema = z.strictObject({ id, name, short: name });

const placeSchema = z.strictObject({
  id,
  name,
  level: name,
  province: id,
  /** The prefecture-level unit above a county-level place. */
  under: name.optional(),
  source: source.optional(),
  note: z.string().optional(),
});

export const placesFileSchema = z.strictObject({
  sources: z.record(source, citedSourceSchema),
  levels: z.record(name, z.string()),
  provinces: z.array(provinceSchema),
  places: z.array(placeSchema),
});

export type CitedSource = z.infer<typeof citedSourceSchema>;
export type Organ = z.infer<typeof organSchema>;
export type OrgansFile = z.infer<typeof organsFileSchema>;
export type Province = z.infer<typeof provinceSchema>;
export type AuthorityPlace = z.infer<typeof placeSchema>;
export type PlacesFile = z.infer<typeof placesFileSchema>;

/** Every form by which a body is known. */
export function namesOf(organ: Organ): string[] {
  return [...new Set([organ.name.is, organ.short.is, ...organ.names.map((other) => other.is)])];
}
