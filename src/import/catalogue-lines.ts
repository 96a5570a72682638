import type { Paragraph } from './paragraphs.ts';

/** 索引号：…, 发文机关：…, 标题：… as a site prints them above a document. */
const entry = /^\s*\p{Script=Han}[\p{Script=Han}\s]{1,9}[：:]\s*(\S.*)$/u;

/**
 * Without the particulars of a catalogue above the document, which are no words of it: at least three lines in a row at
 * the top, the title among them that stands below once more.
 */
export function withoutCatalogue(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(({ text }) => !entry.test(text.text));
  if (end < 3) return [...paragraphs];
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

function tight(text: string): string {
  return text.replace(/\s/gu, '');
}
