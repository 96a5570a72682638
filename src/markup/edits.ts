/** What is put into a page, and what it takes the place of, in UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A part of a page with its edits made, every other character as it is. An edit inside of what another takes away is
 * dropped with it.
 */
export function edited(
  html: string,
  edits: readonly Edit[],
  { start, end }: Pick<Edit, 'start' | 'end'> = { start: 0, end: html.length },
): string {
  let out = '';
  let done = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < done) continue;
    out += html.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return out + html.slice(done, end);
}

export function writtenAttribute(name: string, value: string): string {
  return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
