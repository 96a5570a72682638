import { type Doubt, doubt } from './doubt.ts';
import { labelOf } from './labels.ts';
import { close, innermost, type Open, ranks } from './open.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, type Traced, trimmed } from './traced.ts';
import type { Node } from './tree.ts';

/** 3.1.2 at the beginning of a paragraph; `title` where nothing but a title follows it. */
export interface Decimal {
  path: string[];
  label: Traced;
  rest: Traced;
  title: boolean;
}

const deep =
  /^((?:[1-9]\d?|[A-Z])(?:\.(?:0|[1-9]\d?)){1,4})(?:\s+(?=\S)|(?=[\p{Script=Han}“《（])|$)/u;
const shallow = /^([1-9]\d?)\s+(?=\p{Script=Han})/u;
/** An annex of a standard, which its numbers begin with. */
const annex = /^附\s*录\s*([A-Z])(?:\s|$|[（(]|(?=\p{Script=Han}))/u;
/** What a figure measures: 3.2亿元. */
const measured =
  /^(?:[%％‰]|万|亿|元|米|公里|千米|厘米|毫米|吨|公斤|千克|倍|个|升|平方|立方|英寸|度|℃|版(?![式面权块记本])|以[上下内]|左右|小时|分钟)/u;
/** Fewer are no levels. */
const fewest = 2;

/** The paragraphs that are numbered so, where the numbers count on from one another; of the others, a doubt. */
export function decimalsIn(
  paragraphs: readonly Paragraph[],
  doubts: Doubt[],
): Map<Paragraph, Decimal> {
  const found = new Map<Paragraph, Decimal>();
  const refused: Paragraph[] = [];
  const at: At = { last: [], items: 0 };
  paragraphs.forEach((one, i) => {
    const next = openingOf(one);
    const taken = next && taking(next, at, paragraphs.slice(i + 1));
    if (taken) found.set(one, taken);
    else if (next && next.path.length > 1) refused.push(one);
    else chapterOf(one, at);
  });
  const levels = [...found.values()].filter(({ path }) => path.length > 1).length;
  const isLevels = levels >= fewest && levels > refused.length;
  const without = isLevels
    ? refused
    : paragraphs.filter((one) => (openingOf(one)?.path.length ?? 0) > 1);
  const [first] = without;
  if (first) doubts.push(noLevel(first.line, without.length));
  return isLevels ? found : new Map();
}

/** The last number, and how many items stand under it. */
interface At {
  last: string[];
  items: number;
}

/** A number that counts on: of a level, a chapter, or an item under 3.1.2. */
function taking(next: Decimal, at: At, below: readonly Paragraph[]): Decimal | undefined {
  const { path } = next;
  const chapter = path.length === 1 && opensChapter(next, at, below);
  if (chapter || (path.length > 1 && follows(at.last, path))) {
    [at.last, at.items] = [path, 0];
    return next;
  }
  const number = Number(path[0]);
  const item = path.length === 1 && at.last.length > 1;
  if (!item || !(number === at.items + 1 || number === 1)) return undefined;
  at.items = number;
  return { ...next, title: false };
}

/** 1．范围 above 1.1 is its chapter. */
function chapterOf({ text }: Paragraph, at: At): void {
  const point = labelOf(text);
  if (point?.form !== '1.' || !isTitle(point.rest)) return;
  if (point.number === Number(at.last[0] ?? 0) + 1) at.last = [`${point.number}`];
}

function openingOf({ text, rows, picture }: Paragraph): Decimal | undefined {
  if (rows || picture !== undefined) return undefined;
  const lettered = annex.exec(text.text)?.[1];
  if (lettered)
    return { path: [lettered], label: slice(text, 0, 0), rest: text, title: isTitle(text) };
  const match = deep.exec(text.text) ?? shallow.exec(text.text);
  if (!match) return undefined;
  const rest = slice(text, match[0].length);
  if (measured.test(rest.text) || /^\s*[年月日]/u.test(rest.text)) return undefined;
  const label = trimmed(slice(text, 0, match[1]?.length));
  return { path: label.text.split('.'), label, rest, title: isTitle(rest) };
}

function isTitle({ text }: Traced): boolean {
  return text.length <= 30 && !/[。；：，！？]/u.test(text);
}

/** The next number of the same level or of a wider one, or the first of the next level. */
function follows(last: readonly string[], next: readonly string[]): boolean {
  const at = next.findIndex((part, i) => part !== last[i]);
  if (at < 0) return false;
  const rest = next.slice(at + 1).every((part) => part === '0' || part === '1');
  if (at >= last.length) return rest && (last.length === 0 || /^[01]$/u.test(next[at] ?? ''));
  const letters = /^[A-Z]/u.test(`${next[at]}`);
  const step = letters ? 1 : Number(next[at]) - Number(last[at]);
  return rest && step === 1;
}

/** 2 术语 above 2.1, or where the chapters have no numbers below them. */
function opensChapter(
  { path: [number = ''], title }: Decimal,
  { last, items }: At,
  below: readonly Paragraph[],
): boolean {
  if (!title) return false;
  if (/^[A-Z]/u.test(number)) return true;
  if (Number(number) !== Number(last[0] ?? 0) + 1) return false;
  const next = below.map(openingOf).find((one) => one && one.path.length > 1);
  return next?.path[0] === number || last.length < 2 || items + 1 !== Number(number);
}

/** A title on a line of its own is a division, down to the second level; all others are points. */
export function decimal(
  one: Paragraph,
  decimals: ReadonlyMap<Paragraph, Decimal>,
  next: Paragraph | undefined,
  open: Open,
): void {
  const found = decimals.get(one) as Decimal;
  const { path, title } = found;
  const below = next && decimals.get(next)?.path;
  const holds = next !== undefined && (below === undefined || below.length > path.length);
  const [outer] = open.points;
  // 1 范围 behind 前言.
  if (title && path.length === 1 && open.bare && !outer) close(open);
  // What has another number stands outside, or below the division that is open.
  const inside = open.divisions.at(-1)?.path !== undefined;
  const free = inside || !(open.section || open.article || (outer && !outer.path));
  const wide = path.length === 1 || (path.length === 2 && holds);
  if (title && free && wide && found.rest.text !== '') division(found, one.line, open);
  else point(found, one.line, open);
}

function division({ path, label, rest }: Decimal, line: number, open: Open): void {
  const rank = ranks.indexOf(path.length === 1 ? 'chapter' : 'section');
  open.divisions = open.divisions.filter((one) => one.rank < rank);
  const children: Node[] = [];
  const node: Node = { kind: 'division', label, title: rest, children, line };
  (open.divisions.at(-1)?.children ?? open.root).push(node);
  open.divisions.push({ rank, children, path });
  close(open);
}

function point({ path, label, rest }: Decimal, line: number, open: Open): void {
  const around = open.points.findLastIndex(
    (one) =>
      one.path && one.path.length < path.length && one.path.every((part, i) => part === path[i]),
  );
  const first = open.points.findIndex((one) => one.path);
  const item = path.length === 1;
  const last = open.points.findLastIndex((one) => one.path);
  const none = open.divisions.at(-1)?.path ? 0 : open.points.length;
  const keeps = item ? last : around >= 0 ? around : (first < 0 ? none : first) - 1;
  open.points = open.points.slice(0, keeps + 1);
  const children: Node[] = [];
  const node: Node = { kind: 'point', label, text: rest, children, line };
  innermost(open).push(node);
  open.waiting = rest.text === '' ? node : undefined;
  open.points.push({
    form: item ? '1' : '1.1',
    number: Number(path.at(-1)),
    children,
    text: rest.text,
    ...(item ? {} : { path }),
  });
}

function noLevel(line: number, count: number): Doubt {
  const [zh, en] = count > 1 ? [`（共 ${count} 处）`, ` (${count} in all)`] : ['', ''];
  return doubt(
    line,
    0.5,
    `1.1 式的序号前后不接：作段落，照录${zh}`,
    `numbers of the form 1.1 that do not count on: kept as paragraphs${en}`,
  );
}
