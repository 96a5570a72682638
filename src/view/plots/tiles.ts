import { inLanguage, type Language } from '../../words/language.ts';
import { plots } from '../../words/plots.ts';
import type { Archive } from '../archive.ts';
import { provinceName } from '../provinces.ts';
import type { Named, Web } from '../web/web.ts';
import { type Plot, type PlotRow, topOf } from './plot.ts';

/**
 * The 34 provincial-level divisions, each in a tile where it lies to the others. It is no map: a tile shows
 * neither shape nor size.
 */
const grid = [
  '　　　　　　　黑龙江',
  '　　　内蒙古 北京 天津 辽宁 吉林',
  '新疆 甘肃 宁夏 山西 河北 山东',
  '西藏 青海 陕西 河南 安徽 江苏 上海',
  '　四川 重庆 湖北 江西 浙江',
  '　云南 贵州 湖南 广东 福建 台湾',
  '　　广西 海南 澳门 香港',
];

export interface Tile {
  province: string;
  column: number;
  row: number;
  /** The row of the table, where there is one. */
  href?: string;
  places: { name: string; href: string }[];
}

export interface TilePlot extends Plot {
  /** What the sentence of the finding leaves out. */
  detail: string;
  tiles: Tile[];
}

/** Places by province; nothing where no document names one. */
export function tilePlot(
  { places: { places, provinces } }: Archive,
  web: Web,
  language: Language = 'zh',
): TilePlot | undefined {
  const words = inLanguage(plots, language);
  const known = new Map(places.map((place) => [place.id, place.province]));
  const named = web.named.filter(({ kind, times }) => kind === 'place' && times > 0);
  if (named.length === 0) return undefined;
  const groups = provinces.flatMap(({ id, name }) => {
    const inside = named.filter((one) => known.get(one.id) === id).toSorted(byNumber);
    return inside.length > 0 ? [{ id, name: provinceName(name), inside }] : [];
  });
  const byCount = groups.toSorted((a, b) => b.inside.length - a.inside.length);
  const tiles = tilesOf(groups);
  const empty = tiles.filter((tile) => tile.places.length === 0).map(({ province }) => province);
  return {
    id: 'provinces',
    finding: words.tilesFinding(named.length, groups.length),
    detail: [
      topOf(
        groups.map(({ name, inside }) => ({ name, count: inside.length })),
        'ofPlaces',
        language,
      ),
      ...(empty.length > 0 ? [words.noneIn(empty.length)] : []),
    ].join(words.semicolon),
    caption: words.tilesCaption,
    tiles,
    table: {
      head: [words.province, words.number, words.places + wordsOfNumbers(named, words.numbered)],
      rows: [...byCount.map(rowOf), totalRow(named.length, empty, language)],
    },
  };
}

/** （附件 3 中的序号）, where all that have a number have it there. */
function wordsOfNumbers(named: readonly Named[], say: (where: string) => string): string {
  const items = named.flatMap(({ items = [] }) => (items.length === 1 ? items : []));
  const [where, ...others] = new Set(items.map((item) => item.where));
  if (where === undefined) return '';
  return say(others.length > 0 ? '' : (where.split('　').at(-1) ?? ''));
}

/** What only one annex lists stands in its order, before the rest. */
function byNumber(a: Named, b: Named): number {
  const numberOf = ({ items = [] }: Named) => (items.length === 1 ? items[0]?.number : undefined);
  const last = Number.MAX_SAFE_INTEGER;
  return (numberOf(a) ?? last) - (numberOf(b) ?? last);
}

interface Group {
  id: string;
  name: string;
  inside: Named[];
}

function tilesOf(groups: readonly Group[]): Tile[] {
  return grid.flatMap((line, row) => {
    const [blank = ''] = /^　*/u.exec(line) ?? [];
    return line
      .slice(blank.length)
      .split(' ')
      .map((province, i): Tile => {
        const group = groups.find(({ name }) => name === province);
        const at = { province, column: blank.length + i, row };
        if (!group) return { ...at, places: [] };
        return { ...at, href: `#${rowId(group)}`, places: group.inside.map(placeOf) };
      });
  });
}

function placeOf({ forms: [name = ''], href }: Named): { name: string; href: string } {
  return { name, href };
}

function rowId({ id }: Group): string {
  return `province-${id}`;
}

function rowOf(group: Group): PlotRow {
  const links = group.inside.map(({ forms: [text = ''], href, items = [] }) => {
    const [only, ...others] = items;
    return { text, href, ...(only && others.length === 0 ? { more: ` ${only.number}` } : {}) };
  });
  return {
    id: rowId(group),
    cells: [{ text: group.name }, { text: String(links.length), number: true }, { links }],
  };
}

function totalRow(total: number, empty: readonly string[], language: Language): PlotRow {
  const words = inLanguage(plots, language);
  const text = empty.length > 0 ? words.none + empty.join(words.listComma) : '';
  return { cells: [{ text: words.total }, { text: String(total), number: true }, { text }] };
}
