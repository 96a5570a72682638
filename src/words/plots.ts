import { type Catalogue, counted } from './language.ts';

/** The plots of the whole archive, and the page that leads to all. */
export const plots = {
  title: { zh: '图', en: 'Plots' },
  intro: {
    zh: '由公文与规范档统计而成，每个标记都能点到它所数的地方，每幅图附有数据表。没有可画的就不画。',
    en: 'Counted from the documents and the authority file. Every mark leads to what it counts, and a table stands behind every plot. Where there is nothing to plot, nothing is.',
  },
  archive: { zh: '全馆', en: 'The whole archive' },
  table: { zh: '数据表', en: 'Table' },
  kindsFinding: {
    zh: (bodies: number, kinds: number, top: string) => `${bodies} 家机关分属 ${kinds} 类，${top}`,
    en: (bodies: number, kinds: number, top: string) =>
      `${counted(bodies, 'body', 'bodies')} of ${counted(kinds, 'kind')}: ${top}`,
  },
  kindsCaption: {
    zh: '公文里的机关，按规范档所记的类别；一个方块是一家，点开是它的页。',
    en: 'The bodies that documents name, by their kind in the authority file; a square is one of them and leads to its page.',
  },
  kind: { zh: '类别', en: 'Kind' },
  number: { zh: '数', en: 'Count' },
  bodies: { zh: '机关', en: 'Bodies' },
  tilesFinding: {
    zh: (places: number, provinces: number) => `${places} 个地方，分布在 ${provinces} 个省级行政区`,
    en: (places: number, provinces: number) =>
      `${counted(places, 'place')} in ${counted(provinces, 'province')}`,
  },
  noneIn: {
    zh: (n: number) => `${n} 个省级行政区没有`,
    en: (n: number) => `none in ${counted(n, 'province')}`,
  },
  tilesCaption: {
    zh: '公文点名的市、县、区，按所属省级行政区；县级的归入所属的省。数据见表。',
    en: 'The cities, counties and districts that documents name, by province. The figures are in the table.',
  },
  province: { zh: '省级', en: 'Province' },
  places: { zh: '地方', en: 'Places' },
  numbered: {
    zh: (part: string) => `（${part || '所列附件'}中的序号）`,
    en: (part: string) => ` (with the number in ${part || 'its annex'})`,
  },
  total: { zh: '合计', en: 'Total' },
  none: { zh: '没有的：', en: 'None in: ' },
  /** Units of `top`. */
  ofBodies: { zh: ' 家', en: '' },
  ofPlaces: { zh: ' 个', en: '' },
  each: { zh: '各', en: ' each' },
  most: { zh: '最多', en: ' (the most)' },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  listComma: { zh: '、', en: ', ' },
  stop: { zh: '。', en: '.' },
} satisfies Catalogue;
