import type { Change, Document } from '../../src/document/document.ts';

type Row = [
  emendation: string,
  kind: Change['kind'],
  file: number,
  line: number,
  column: number,
  before: string,
  after: string,
  clause: string,
  start: number,
  end: number,
];

/** The changes of a document as rows: half of what is remembered of it would be the names of their properties. */
export interface PackedChanges {
  files: string[];
  rows: Row[];
}

export function packChanges(changes: Document['changes']): PackedChanges {
  const files = [...new Set(changes.map(({ from }) => from.file))];
  const rows = changes.map(({ emendation, kind, from, before, after, at }): Row => {
    const place = [files.indexOf(from.file), from.line, from.column] as const;
    return [emendation, kind, ...place, before, after, at.clause, at.start, at.end];
  });
  return { files, rows };
}

export function unpackChanges({ files, rows }: PackedChanges): Document['changes'] {
  return rows.map(
    ([emendation, kind, file, line, column, before, after, clause, start, end]): Change => ({
      emendation,
      kind,
      from: { file: files[file] ?? '', line, column },
      before,
      after,
      at: { clause, start, end },
    }),
  );
}
