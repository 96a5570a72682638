import { docxText } from '../../src/import/docx.ts';
import { type DocxPictures, docxOf } from './docx.ts';

/** A run with its properties. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The lines of a document, and what is told of them as `line: words`. */
export function read(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  pictures: DocxPictures = {},
) {
  const result = docxText(docxOf(body, parts, pictures));
  if ('fault' in result) return { refused: result.fault.zh };
  return {
    lines: result.text.split('\n').slice(0, -1),
    told: result.doubts.map(({ line, what }) => `${line} ${what.zh}`),
  };
}
