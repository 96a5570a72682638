import { strFromU8 } from 'fflate';
import type { Files } from './docx-parts.ts';
import { type Telling, tell, tellWords } from './docx-told.ts';
import type { Doubt } from './doubt.ts';

/** The headers and footers, in the order of their names. */
export function edges(files: Files): string[] {
  const names = Object.keys(files).filter((name) => /\/(?:header|footer)\d*\.xml$/u.test(name));
  return names.sort().map((name) => strFromU8(files[name] ?? new Uint8Array()));
}

/** What stands in headers and footers besides numbers of pages. */
export function edgeDoubts(lines: readonly string[], files: Files): Doubt[] {
  const words = lines.map((line) => line.trim()).filter((line) => /\p{L}/u.test(line));
  const telling: Telling = { told: [] };
  const [zh, en] = ['Word 的页眉页脚没有读入', 'headers and footers of Word were left out'];
  for (const line of new Set(words))
    if (!/^[第共页\d\s/／\-－—–―·.•~～IVXivx]*$/u.test(line)) tellWords(telling, line, zh, en);
  if (edges(files).some((xml) => /<(?:a:blip|v:imagedata)\s/u.test(xml)))
    tell(telling, 'Word 页眉页脚里的图没有收进来', 'pictures in headers and footers were left out');
  return telling.told.map((one) => ({ line: 1, ...one }));
}
