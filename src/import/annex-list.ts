import type { Paragraph } from './paragraphs.ts';
import { joined, replaced, slice, type Traced, trimmed } from './traced.ts';

/** 附件：1. … above the signatures. */
export function annexListOf(given: readonly Paragraph[]) {
  const paragraphs = oneLabel(given);
  const first = paragraphs.findLastIndex(({ text }) => /^附\s*件?\s*[：:]/u.test(text.text));
  const none = { start: paragraphs.length, lines: [] as Traced[], titles: [] as string[] };
  if (first < 0 || paragraphs.length - first > 60) return none;
  const entries = paragraphs.slice(first).flatMap(({ text }) => splitEntries(text));
  const one = entries[0];
  if (one && /^附\s*件?\s*[：:]$/u.test(one.text) && entries[1])
    entries.splice(0, 2, joined(one, entries[1]));
  const several = entries.length > 1;
  const lines = entries.map((entry) => entryLine(entry));
  const titles = lines.map(({ text }, i) =>
    text.slice(i === 0 ? 3 : 0).replace(several ? /^\d+\. /u : /^$/u, ''),
  );
  const fits =
    !several || lines.every(({ text }, i) => text.replace(/^附件：/u, '').startsWith(`${i + 1}. `));
  return fits && titles.every((title) => title !== '') ? { start: first, lines, titles } : none;
}

/** 附件1：… and 附件2：… one below the other are 附件：1. … and 2. …. */
function oneLabel(paragraphs: readonly Paragraph[]): Paragraph[] {
  const label = /^附\s*件\s*(?<n>\d{1,2})\s*[：:]\s*(?=\S)/u;
  const end = paragraphs.findLastIndex(({ text }) => !label.test(text.text)) + 1;
  const run = paragraphs.slice(end);
  const inTurn = run.every(({ text }, i) => label.exec(text.text)?.groups?.n === `${i + 1}`);
  if (!inTurn) return [...paragraphs];
  const relabelled = run.map((one, i) => {
    const put = `${i === 0 ? '附件：' : ''}${i + 1}. `;
    return { ...one, text: replaced(one.text, new RegExp(label, 'gu'), () => put) };
  });
  return [...paragraphs.slice(0, end), ...relabelled];
}

function splitEntries(text: Traced): Traced[] {
  const parts: Traced[] = [];
  let at = 0;
  for (const { index } of text.text.matchAll(/(?<=\S)\s+(?=\d{1,2}[.．、]\s*\p{Script=Han})/gu)) {
    if (/[：:]$/u.test(text.text.slice(0, index))) continue;
    parts.push(trimmed(slice(text, at, index)));
    at = index;
  }
  return [...parts, trimmed(slice(text, at))];
}

function entryLine(entry: Traced): Traced {
  const opened = replaced(entry, /^附\s*件?\s*[：:]\s*/gu, () => '附件：');
  return replaced(opened, /(?<=^(?:附件：)?)(\d{1,2})\s*[.．、]\s*/gu, (match) => `${match[1]}. `);
}
