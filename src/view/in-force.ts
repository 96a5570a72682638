import type { Document } from '../document/document.ts';
import { compare } from '../document/problem.ts';
import type { Standing } from '../document/relation.ts';
import type { Language } from '../words/language.ts';
import { inForce as words } from '../words/pages.ts';
import type { Archive } from './archive.ts';
import { type HistoryRow, historyRows, historyText, standingIn } from './history.ts';

/** A document with the days on which it is in force. */
export interface InForce extends Standing {
  document: Document;
  /** Why it no longer is. */
  end: string;
}

/** What changed on a day, and how many documents were in force from then on. */
export interface StateRow {
  on: string;
  begin: Document[];
  end: Document[];
  /** Changes that end nothing. */
  changed: { document: Document; text: string }[];
  count: number;
}

/** Every document, the latest first. */
export function inForceRows(archive: Archive, language: Language = 'zh'): InForce[] {
  return archive.documents
    .map(({ document }): InForce => {
      const standing = standingIn(document);
      return {
        document,
        ...standing,
        end: endOf(standing, historyRows(archive, document), language),
      };
    })
    .toSorted((a, b) => compare(b.from, a.from));
}

function endOf({ until }: Standing, rows: readonly HistoryRow[], language: Language): string {
  if (until === undefined) return '';
  const by = rows.find((row) => row.on === until && row.passive && row.verb !== '修改');
  return by ? historyText(by, language) : words.expired[language];
}

/** The days on which something changed, the latest first. Between two of them nothing did. */
export function stateRows(archive: Archive, language: Language = 'zh'): StateRow[] {
  const rows = inForceRows(archive);
  const begin = Map.groupBy(rows, ({ from }) => from);
  const end = Map.groupBy(rows, ({ until }) => until ?? '');
  const changes = archive.documents.flatMap(({ document }) =>
    historyRows(archive, document)
      .filter(({ passive, verb }) => passive && verb === '修改')
      .map((row) => ({ on: row.on, document, text: historyText(row, language) })),
  );
  const changed = Map.groupBy(changes, ({ on }) => on);
  const days = new Set([...begin.keys(), ...end.keys(), ...changed.keys()].filter(Boolean));
  let count = 0;
  return [...days]
    .sort()
    .map((on): StateRow => {
      const [begun, ended] = [begin.get(on) ?? [], end.get(on) ?? []];
      count += begun.length - ended.length;
      return {
        on,
        begin: begun.map(({ document }) => document),
        end: ended.map(({ document }) => document),
        changed: changed.get(on) ?? [],
        count,
      };
    })
    .reverse();
}
