import { circledNumeral } from '../document/numerals.ts';
import { isHidden, put, type Run } from './docx-runs.ts';
import { tellWords } from './docx-told.ts';
import { saysOn, shownIn, type Tag } from './docx-xml.ts';
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
    const { lines = [], doubts = [] } = at.notes.get(kind + tag.value('w:id')) ?? {};
    if (isHidden(at)) {
      const [zh, en] = ['Word 里隐藏的注没有读入', 'a hidden note of Word was left out'];
      tellWords(at, lines.join(' '), zh, en);
      return;
    }
    // Where its mark was typed, it stands in the words already.
    const own = saysOn(tag, 'w:customMarkFollows');
    if (!own) at.count += 1;
    const mark = own ? '' : (circledNumeral(at.count) ?? `[${at.count}]`);
    put(at, mark);
    at.told.push(...doubts);
    const [first, ...others] = lines;
    if (first === undefined) {
      const [zh, en] = ['Word 的注号没有注文，只留注号', 'a mark in Word has no note: it was kept'];
      tellWords(at, mark || '※', zh, en);
      return;
    }
    if (own) {
      const [zh, en] = ['Word 的注号是自定的，注文作一段照录', 'a note with a mark of its own'];
      tellWords(at, first, zh, `${en} was kept as a paragraph`);
    }
    at.waiting.push(mark + first, ...others.map((paragraph) => `    ${paragraph}`));
  };
}

/** The notes of a part by their kind and id: what stands in each. */
export function tagsOfNotes(xml: string, kind: string): [string, Tag[]][] {
  const notes: [string, Tag[]][] = [];
  for (const tag of shownIn(xml)) {
    if (tag.name !== `w:${kind}`) notes.at(-1)?.[1].push(tag);
    else if (tag.opens) notes.push([kind + tag.value('w:id'), []]);
  }
  return notes;
}
