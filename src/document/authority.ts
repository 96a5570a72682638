import * as z from 'zod';

/** Key of an entry under `sources`. */
const source = z.string().min(1);
/** Of a body or a document: it becomes a part of addresses. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);
const name = z.string().min(1);
/** ISO 8601, only as precise as its source. */
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);

/** A fact with the source that states it. */
const fact = z.strictObject({
  is: name.describe('怎样写'),
  source: source.describe('依据：sources 里的键'),
});

export const citedSourceSchema = z.strictObject({
  title: name.describe('题名'),
  docNumber: z.string().optional().describe('发文字号'),
  publisher: z.string().optional().describe('谁发布的'),
  date: isoDate.optional().describe('日期，加引号：2017-08-22，知道到月就写到月'),
  note: z.string().optional().describe('说明，给编者看'),
});

/** What became of a body. */
const fateSchema = z.strictObject({
  on: isoDate.describe('何时，加引号：2018-03-17'),
  what: name.describe('怎样了：fates 里的键'),
  successors: z.array(name).default([]).describe('后继的机构，照名称写'),
  note: z.string().optional().describe('说明，读者看得到'),
  source: source.describe('依据：sources 里的键'),
});

const organSchema = z.strictObject({
  id: id.describe('机关的标识，进网址：小写字母、数字、短横；发布后不改'),
  name: fact.describe('全称：本馆文件那时的正式名称'),
  short: fact.describe('规范化简称'),
  names: z.array(fact).default([]).describe('其他叫法'),
  kind: fact.describe('类别：is 是 kinds 里的键'),
  fate: z.array(fateSchema).default([]).describe('后来的去向，从早到晚；名称沿用至今的不写'),
  /** What a later source says of a body that keeps its name. */
  asOf: z
    .strictObject({
      on: isoDate.describe('哪一天的情形，加引号'),
      note: z.string().describe('那天怎样，读者看得到'),
      source: source.describe('依据：sources 里的键'),
    })
    .optional()
    .describe('名称沿用至今的，所知最近的情形'),
  note: z.string().optional().describe('说明，给编者看'),
});

const sources = z.record(source, citedSourceSchema).describe('依据：每个键一件文献');

export const organsFileSchema = z.strictObject({
  sources,
  kinds: z.record(name, z.string()).describe('机关的类别：名称与解释'),
  fates: z.record(name, z.string()).describe('去向的种类：名称与解释'),
  organs: z.array(organSchema).describe('机关'),
});

const provinceSchema = z.strictObject({
  id: id.describe('省级行政区的标识'),
  name: name.describe('全称：浙江省'),
  short: name.describe('简称：浙江'),
});

const placeSchema = z.strictObject({
  id: id.describe('地方的标识，进网址：小写字母、数字、短横；发布后不改'),
  name: name.describe('名称，照行政区划：宁波市'),
  level: name.describe('级别：levels 里的键'),
  province: id.describe('所属省级行政区：provinces 里的 id'),
  under: name.optional().describe('县级的地方属于哪个地级的地方'),
  source: source.optional().describe('依据：sources 里的键'),
  note: z.string().optional().describe('说明，给编者看'),
});

export const placesFileSchema = z.strictObject({
  sources,
  levels: z.record(name, z.string()).describe('级别：名称与解释'),
  provinces: z.array(provinceSchema).describe('省级行政区'),
  places: z.array(placeSchema).describe('地方'),
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
