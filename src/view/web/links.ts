import type { NamedKind } from '../../document/mentions.ts';
import type { Web } from './web.ts';

/** Words of a clause that lead to the page of what they name. */
export interface NameLink {
  start: number;
  end: number;
  kind: NamedKind;
  href: string;
  /** Position in `Web.named`. */
  named: number;
}

/** The names in each clause of a document, by the clause's id. */
export function nameLinks({ named, found }: Web, document: string): Map<string, NameLink[]> {
  const links = new Map<string, NameLink[]>();
  for (const { clause, start, end, named: position } of found[document] ?? []) {
    const one = named[position];
    if (!one) continue;
    const inClause = links.get(clause) ?? [];
    inClause.push({ start, end, kind: one.kind, href: one.href, named: position });
    links.set(clause, inClause);
  }
  return links;
}
