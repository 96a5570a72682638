import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { circledNumeral } from '../document/numerals.ts';

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

/** 1 to 50 as ① to ㊿, everything else as the author wrote it. */
export function markOf({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  const mark = label ?? identifier;
  const number = /^[1-9]\d?$/u.test(mark) ? Number(mark) : 0;
  return circledNumeral(number) ?? mark;
}
