const spelled: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const tagsAndComments = /<!--[\s\S]*?-->|<[^>"]*(?:"[^"]*"[^>"]*)*>/gu;

/** The words in a piece of a page. */
export function wordsIn(html: string): string {
  return unspelled(html.replace(tagsAndComments, ''));
}

/** A text as it is read. */
export function unspelled(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu, (found, decimal, hex, name) => {
    if (name) return spelled[name.toLowerCase()] ?? found;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
