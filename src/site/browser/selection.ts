/** The words of the record that the reader has chosen, clean: no notes, page marks or numbers, no doubled spaces. */
export interface ChosenWords {
  words: string;
  /** The clauses that they stand in. */
  clauses: HTMLElement[];
}

/** Nothing where what is chosen goes beyond the record. */
export function chosenWords(main: HTMLElement): ChosenWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount !== 1) return undefined;
  const range = selection.getRangeAt(0);
  if (!main.contains(range.commonAncestorContainer)) return undefined;
  const clauses = [...main.querySelectorAll<HTMLElement>('[data-clause][data-record]')].filter(
    (clause) => range.intersectsNode(clause),
  );
  const parts = clauses.map((clause) => cleanWords(partIn(range, clause)));
  const words = parts.filter((part) => part !== '').join('\n');
  return words === '' ? undefined : { words, clauses: clauses.filter((_, i) => parts[i] !== '') };
}

function partIn(range: Range, clause: HTMLElement): string {
  const part = document.createRange();
  part.selectNodeContents(clause);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}

/** The page's own line breaks and indents are no part of the record. */
export function cleanWords(text: string): string {
  return text.replaceAll(/[ \t]*\n\s*/gu, '').trim();
}
