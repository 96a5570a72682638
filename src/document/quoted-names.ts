/** What stands in “…” or 《…》, without the marks, in UTF-16 units of its text. */
export interface QuotedName {
  kind: 'activity' | 'cited';
  start: number;
  end: number;
}

const opening = /[“《]/u;
const closing: Readonly<Record<string, string>> = { '“': '”', '《': '》' };

/** The longest names in “…” and 《…》 of a text, in reading order; what stands inside a name belongs to it. */
export function quotedNames(text: string): QuotedName[] {
  const names: QuotedName[] = [];
  for (let at = text.search(opening); at >= 0 && at < text.length; at += 1) {
    const open = text.charAt(at);
    const close = closing[open];
    const end = close && endOf(text, at, open, close);
    if (!end) continue;
    const name = { kind: open === '《' ? 'cited' : 'activity', start: at + 1, end } as const;
    if (name.kind === 'cited' || isName(text.slice(name.start, end))) {
      names.push(name);
      at = end;
    }
  }
  return names;
}

/** Where the mark that opens at `at` is closed; marks of its kind may stand inside. */
function endOf(text: string, at: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const char = text.charAt(end);
    if (char === open) depth += 1;
    if (char === close) depth -= 1;
    if (depth === 0) return end > at + 1 ? end : undefined;
  }
  return undefined;
}

/** Longer ones are speech. */
const longest = 80;

/** Laws quote words that they change: sentences, numbers of articles, marks. Those name nothing. */
function isName(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= longest &&
    !/[。；！？\n]/u.test(text) &&
    /^[\p{L}\p{N}‘《]/u.test(text) &&
    !/^第[〇零一二三四五六七八九十百千\d]+[条章节款项编]/u.test(text)
  );
}

/** Words in which marks inside 《…》 are as those outside: 〈…〉 there is 《…》 where the same words stand alone. */
export function evenMarks(words: string): string {
  return words.replaceAll('〈', '《').replaceAll('〉', '》');
}
