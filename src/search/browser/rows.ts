import type { SearchClause } from './data.ts';

/** A clause as it travels: short, since every reader loads all of them. */
export type ClauseRow = [
  id: string,
  document: number,
  part: number,
  place: string,
  kind: string,
  text: string,
  /** Where its name or heading stands; [0, 0] is none, [-1, -1] says that all of it is a title. */
  headStart?: number,
  headEnd?: number,
  province?: string,
  bodyKind?: string,
];

export function rowOf(clause: SearchClause): ClauseRow {
  const { id, document, part, place, kind, text, title, head, province, bodyKind } = clause;
  const row: ClauseRow = [id, document, part, place, kind, text];
  if (!title && !head && !province && !bodyKind) return row;
  row.push(title ? -1 : (head?.start ?? 0), title ? -1 : (head?.end ?? 0));
  if (province || bodyKind) row.push(province ?? '', bodyKind ?? '');
  return row;
}

export function clauseOf(row: ClauseRow): SearchClause {
  const [id, document, part, place, kind, text, start = 0, end = 0, province, bodyKind] = row;
  return {
    id,
    document,
    part,
    place,
    kind,
    text,
    title: start < 0,
    ...(end > 0 ? { head: { start, end } } : {}),
    ...(province ? { province } : {}),
    ...(bodyKind ? { bodyKind } : {}),
  };
}
