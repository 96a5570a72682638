import { circledNumeral } from '../document/numerals.ts';
import { put, type Run } from './docx-runs.ts';
import type { Tag } from './docx-xml.ts';
import type { Doubt } from './doubt.ts';

/** Of Word: its paragraphs, and what is to be looked at in them. */
export interface Note {
  lines: string[];
  doubts: Doubt[];
}

interface Noting extends Run {
  notes: ReadonlyMap<string, Note>;
  count: number;
  waiting: string[];
}

/** Where a note is referred to: its mark, and its words behind the paragraph. */
export function note(kind: string): (tag: Tag, at: Noting) => void {
  return (tag, at) => {
    if (!tag.opens) return;
    // Where its mark was typed, it stands in the words already.
    const own = tag.attributes.includes('w:customMarkFollows="');
    if (!own) at.count += 1;
    const mark = own ? '' : (circledNumeral(at.count) ?? `[${at.count}]`);
    put(at, mark);
    const noted = at.notes.get(kind + tag.value('w:id'));
    const [first = '', ...others] = noted?.lines ?? [];
    at.told.push(...(noted?.doubts ?? []));
    at.waiting.push(mark + first, ...others.map((paragraph) => `    ${paragraph}`));
  };
}
