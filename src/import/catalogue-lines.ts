import type { Paragraph } from './paragraphs.ts';

/** 索引号：…, 发文机关：…, 标题：… as a site prints them above a document. */
const entry = /^\s*\p{Script=Han}[\p{Script=Han}\s]{1,9}[：:]\s*(\S.*)$/u;

/** What a site's catalogue says of a document. */
const key =
  /^[•·●◆■\s]*(?:索引号|主题分类|主题词|体裁分类|组配分类|服务对象|公开(?:方式|范围|时限|责任部门|形式|日期)|信息(?:来源|名称|分类)|来源|发[文布](?:机构|机关|单位|字号|日期|时间|文号)|文号|公文时效|有效性|时效性|效力状态|成文日期|生成日期|生效日期|失效日期|废止日期|内容概述|内容概要|标题|名称|关键词|语种|载体类型)[：:]\s*(?<value>.*)$/u;
const fewest = 3;
/** Paragraphs from the top among which a catalogue begins. */
const furthest = 12;

/**
 * Without the particulars of a catalogue above the document, which are no words of it: at least three lines in a row,
 * either of the words that such catalogues have, or at the top with the title among them that stands below once more.
 */
export function withoutCatalogue(paragraphs: readonly Paragraph[]): Paragraph[] {
  const [start, stop] = keysIn(paragraphs);
  const rest = [...paragraphs.slice(0, start), ...paragraphs.slice(stop)];
  if (stop > start && keepsTitle(paragraphs.slice(start, stop), rest)) return rest;
  const end = paragraphs.findIndex(({ text }) => !entry.test(text.text));
  if (end < fewest) return [...paragraphs];
  const values = paragraphs
    .slice(0, end)
    .map(({ text }) => tight(entry.exec(text.text)?.[1] ?? ''));
  const below = [1, 2, 3].map((count) =>
    tight(
      paragraphs
        .slice(end, end + count)
        .map(({ text }) => text.text)
        .join(''),
    ),
  );
  const titled = below.some((title) => title.length > 4 && values.includes(title));
  return titled ? paragraphs.slice(end) : [...paragraphs];
}

/** From the first key to behind the value of the last, which may stand on a line of its own; or a table of them. */
function keysIn(paragraphs: readonly Paragraph[]): [number, number] {
  const start = paragraphs.slice(0, furthest).findIndex((one) => keysOf(one) > 0);
  if (start < 0) return [0, 0];
  let [stop, keys] = [start, 0];
  for (const [i, one] of paragraphs.slice(start).entries()) {
    const before = paragraphs[start + i - 1];
    const value =
      i > 0 && before && isBare(before) && one.heading === 0 && one.text.text.length < 60;
    if (keysOf(one) === 0 && !value) break;
    keys += keysOf(one);
    stop = start + i + 1;
  }
  return keys >= fewest && stop < paragraphs.length ? [start, stop] : [0, 0];
}

/** A title that the catalogue names stands beside it once more. */
function keepsTitle(catalogue: readonly Paragraph[], rest: readonly Paragraph[]): boolean {
  const named = catalogue.flatMap(
    ({ text }) => /(?:标\s*题|名\s*称)[：:]\s*(\S.*)$/u.exec(text.text)?.[1] ?? [],
  );
  const words = tight(
    rest
      .slice(0, 8)
      .map(({ text }) => text.text)
      .join(''),
  );
  return named.every((title) => words.includes(tight(title)));
}

/** 标　　题： and 主 题 词： are spread over their column. */
function closed(text: string): string {
  const spread = /(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s+\p{Script=Han})?\s*[：:])/gu;
  return text
    .replace(spread, '')
    .replace(/(?<=(?:^|\s)\p{Script=Han}{2})\s+(?=\p{Script=Han}[：:])/gu, '');
}

function keysOf({ text, rows }: Paragraph): number {
  const cells = rows ? rows.flat().map((cell) => cell.text) : closed(text.text).split(/\s{2,}/u);
  return cells.filter((cell) => key.test(closed(cell))).length;
}

/** A key whose value did not stand beside it. */
function isBare({ text, rows }: Paragraph): boolean {
  return !rows && key.exec(closed(text.text))?.groups?.value === '';
}

function tight(text: string): string {
  return text.replace(/\s/gu, '');
}
