import type { FootnoteDefinition, FootnoteReference } from 'mdast';

/** The notes of one file: their sources by identifier, and in which order the text refers to them. */
export interface Footnotes {
  definitions: Map<string, FootnoteDefinition>;
  /** Identifiers. */
  referred: Set<string>;
}

/** The mark of a note where the text refers to it. */
export function markOfReference(node: FootnoteReference, { referred }: Footnotes): string {
  referred.add(node.identifier);
  return markOf(node);
}

const circled = ['①', '㉑', '㊱'].map((first) => first.codePointAt(0) ?? 0);

/** 1 to 50 as ① to ㊿, everything else as the author wrote it. */
export function markOf({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  const mark = label ?? identifier;
  const number = /^[1-9]\d?$/u.test(mark) ? Number(mark) : 0;
  const [ones = 0, twenties = 0, thirties = 0] = circled;
  if (number < 1 || number > 50) return mark;
  if (number <= 20) return String.fromCodePoint(ones + number - 1);
  if (number <= 35) return String.fromCodePoint(twenties + number - 21);
  return String.fromCodePoint(thirties + number - 36);
}
