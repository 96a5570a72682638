import { type Doubt, doubt } from './doubt.ts';
import type { Paragraph } from './paragraphs.ts';
import { unturned } from './punctuation.ts';
import { joined, replaced, slice, type Traced, trimmed } from './traced.ts';

/** An annex and the paragraphs that are its body. */
export interface TailAnnex {
  label: Traced;
  title: Traced;
  titleLines?: string[] | undefined;
  /** A text that is issued; it has no label. */
  issued?: boolean;
  titleNote?: Traced;
  inside: Paragraph[];
}

export const annexLabel =
  /^附\s*(?:[件表图录]|(?=[：:]$))\s*(?:\d+|[一二三四五六七八九十]+)?\s*[：:]?$/u;

/** Labels, titles and what stands under them. */
export function annexesOf(
  paragraphs: readonly Paragraph[],
  titles: readonly string[],
  doubts: Doubt[],
): TailAnnex[] {
  const starts = paragraphs.flatMap(({ text }, i) =>
    annexTitledAt(text, titles) ||
    titledBeside(text.text) ||
    isLabel(paragraphs, i) ||
    opensTable(paragraphs, i)
      ? [i]
      : [],
  );
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? paragraphs.length;
    const opening = paragraphs[start] as Paragraph;
    const label = replaced(
      opening.text,
      /^附\s*([件表图录])\s*(\d*)\s*(?=[：:]|$)|^附\s*([件表图录])(?:\s*(\d+))?/gu,
      ([, kind, number = '', other, its = '']) => `附${kind ?? other}${number}${its}`,
    );
    const beside = titledBeside(label.text) ? /^附[件表图录]\d+\s*/u : undefined;
    const colon = (beside ?? /^附[件表图录]\d*(?:[：:]\s*|\s+)(?=\S)/u).exec(label.text);
    if (colon) {
      const own = trimmed(slice(label, 0, colon[0].length));
      return {
        label: own,
        title: slice(label, colon[0].length),
        inside: paragraphs.slice(start + 1, end),
      };
    }
    const count = titleLength(paragraphs.slice(start + 1, end), titles[n]);
    const lines = paragraphs.slice(start + 1, start + 1 + count).map(({ text }) => text);
    if (titles[n] === undefined)
      doubts.push(
        doubt(
          opening.line,
          0.6,
          '附件说明里没有这一件',
          'the list of annexes does not have this one',
        ),
      );
    return {
      label,
      title: unturned(joined(...lines)),
      titleLines: lines.map(({ text }) => text),
      inside: paragraphs.slice(start + 1 + count, end),
    };
  });
}

/** What stands above the first annex. */
export function aboveAnnexes(
  paragraphs: readonly Paragraph[],
  titles: readonly string[],
): Paragraph[] {
  const first = paragraphs.findIndex(
    ({ text }, i) =>
      annexTitledAt(text, titles) ||
      titledBeside(text.text) ||
      isLabel(paragraphs, i) ||
      opensTable(paragraphs, i),
  );
  return paragraphs.slice(0, first < 0 ? paragraphs.length : first);
}

/** A label with a title below it; one with nothing stands for an annex that did not come. */
export function isLabel(paragraphs: readonly Paragraph[], at: number): boolean {
  const [label, title] = paragraphs
    .slice(at, at + 2)
    .map(({ text, rows }) => (rows ? '' : text.text));
  return (
    annexLabel.test(label ?? '') && title !== undefined && title !== '' && !annexLabel.test(title)
  );
}

/** 附件1　补助标准: a number, white space and a title. */
export function titledBeside(text: string): boolean {
  return /^附[件表录图]\s*\d+\s*[^\d\s.．、。；：，的和至][^。；：，]{1,40}$/u.test(text);
}

/** 附表　补助标准 above a table: a label with its title on one line. */
export function opensTable(paragraphs: readonly Paragraph[], at: number): boolean {
  const [one, ...below] = paragraphs.slice(at, at + 3);
  const titled = /^附[件表图录]\s*\d*(?:[：:]\s*|\s+)[^。；：，\s]{2,40}$/u;
  return titled.test(one?.text.text ?? '') && below.some(({ rows }) => rows !== undefined);
}

function annexTitledAt(text: Traced, titles: readonly string[]): boolean {
  const title = /^附\s*件\s*\d*\s*[：:]\s*(\S.*)$/u.exec(text.text)?.[1];
  return title !== undefined && titles.includes(title);
}

/** Lines that together are the listed title, or the first alone. */
function titleLength(paragraphs: readonly Paragraph[], title: string | undefined): number {
  for (let count = 1; count <= 4 && count <= paragraphs.length; count++) {
    const text = paragraphs
      .slice(0, count)
      .map((one) => one.text.text)
      .join('');
    if (title !== undefined && text.replace(/\s/gu, '') === title.replace(/\s/gu, '')) return count;
  }
  return Math.min(1, paragraphs.length);
}
