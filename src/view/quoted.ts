/** A stretch of a text, and whether it stands in “…” or 《…》. */
export interface QuotedPart {
  text: string;
  quoted: boolean;
}

/** Names of activities and of laws: what stands innermost between their marks, the marks left outside. */
export function quotedParts(text: string): QuotedPart[] {
  return text
    .split(/(?<=[“《])([^“”《》]+)(?=[”》])/u)
    .map((part, i) => ({ text: part, quoted: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}
