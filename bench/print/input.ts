import { readDocument } from '../../src/corpus/document.ts';
import { withReading } from '../../src/corpus/reading.ts';
import { type Clause, textOf } from '../../src/document/clause.ts';
import { clausesOf, type Document } from '../../src/document/document.ts';

const folder = 'documents/2017-quality-month';

/** The notice of 2017 with its body and its annexes so many times over. */
export function noticeTimes(factor: number, root: string): Document {
  const draft = readDocument(root, folder, []);
  if (!draft) throw new Error(`${folder} cannot be read`);
  const { document: notice } = withReading(draft);
  const times = Array.from({ length: factor }, (_, i) => i);
  return {
    ...notice,
    blocks: times.flatMap((i) => renamed(notice.blocks, i)),
    annexes: times.flatMap((i) => renamed(notice.annexes, i)),
  };
}

/** With ids of its own, since each clause has its own destination. */
function renamed<T>(part: T, copy: number): T {
  if (copy === 0) return part;
  return JSON.parse(JSON.stringify(part), (key, value) =>
    key === 'id' && typeof value === 'string' ? `${value}-r${copy}` : value,
  );
}

/** Faces that the HTML wants beside itself. */
export const fonts = ['hongtou-fangsong.woff2', 'hongtou-xiaobiaosong.woff2'] as const;

/** The same text as plain HTML, for programs that know nothing of official documents. */
export function htmlOf(document: Document): string {
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${escaped(textOf(document.title))}</title>
<style>
@font-face { font-family: F; src: url("${fonts[0]}") }
@font-face { font-family: S; src: url("${fonts[1]}") }
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }
body { margin: 0; font: 16pt/29.6pt F }
h1, h2 { font: 22pt/36pt S; text-align: center; margin: 0 }
p { margin: 0; text-indent: 2em; text-align: justify }
</style>
${clausesOf(document).map(elementOf).join('\n')}
</html>
`;
}

function elementOf(clause: Clause): string {
  const names: Partial<Record<string, string>> = { title: 'h1', 'annex-title': 'h2' };
  const name = names[clause.role] ?? 'p';
  return `<${name}>${escaped(textOf(clause))}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
