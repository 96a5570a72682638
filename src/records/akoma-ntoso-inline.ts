import { type Clause, type Run, type RunRole, textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { type XmlElement, xml } from './xml.ts';

type Inline = (XmlElement | string)[];

/** What stands in a clause, run by run, with the references of editorial notes after their words. */
export interface ClauseText {
  /** The stretch of the runs of a role, in the order of the clause. */
  of: (...roles: readonly RunRole[]) => Inline;
  all: () => Inline;
  /** Between two places, in UTF-16 units. */
  between: (start: number, end: number) => Inline;
}

export function clauseText(document: Document, clause: Clause): ClauseText {
  const ends = document.notes
    .filter(({ at }) => at.clause === clause.id)
    .map(({ number, at }) => ({ number, offset: at.end }));
  let offset = 0;
  const runs = clause.runs.map((run) => {
    const { role, text } = run;
    const from = offset;
    offset += text.length;
    const inline = withReferences(text, from, ends);
    return { role, inline: inlineOf(run, inline) };
  });
  return {
    of: (...roles) => runs.flatMap(({ role, inline }) => (roles.includes(role) ? inline : [])),
    all: () => runs.flatMap(({ inline }) => inline),
    between: (start, end) => withReferences(textOf(clause).slice(start, end), start, ends),
  };
}

/** Akoma Ntoso has no ruby of its own; what stands over words is the title of these. */
function inlineOf({ role, reading }: Run, inline: Inline): Inline {
  if (role === 'reference') return [xml('sup', {}, inline)];
  if (reading !== undefined) return [xml('inline', { name: 'ruby', title: reading }, inline)];
  return inline;
}

interface NoteEnd {
  number: number;
  /** In UTF-16 units of the clause's text. */
  offset: number;
}

function withReferences(text: string, from: number, ends: readonly NoteEnd[]): Inline {
  const inside = ends
    .filter(({ offset }) => offset > from && offset <= from + text.length)
    .sort((a, b) => a.offset - b.offset);
  let at = 0;
  const pieces = inside.flatMap(({ number, offset }) => {
    const before = text.slice(at, offset - from);
    at = offset - from;
    return [before, xml('noteRef', { href: `#note.${number}`, marker: `〔${number}〕` })];
  });
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}
