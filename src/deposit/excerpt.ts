import type { Document } from '../document/document.ts';
import type { Related } from '../document/relation.ts';

export const excerptName = 'documents/related.yaml';

/**
 * What a document's deposit keeps of the documents of the archive to which it is related, so that the
 * deposit alone says the same of them. JSON, which is YAML too. Undefined where there are none.
 */
export function excerptFor(
  { id, history = [] }: Document,
  related: ReadonlyMap<string, Related>,
): string | undefined {
  const ids = new Set(history.flatMap(({ other }) => other.document ?? []));
  const others = [...ids].sort().flatMap((other) => related.get(other) ?? []);
  if (others.length === 0) return undefined;
  return `${JSON.stringify(
    others.map((other) => partOf(other, id)),
    null,
    2,
  )}\n`;
}

/** Of its relations only those to the document whose deposit it is. */
function partOf(
  { identifier, title, docNumber, dateOfIssue, editingDate, inForce, relations }: Related,
  id: string,
) {
  const concerned = (relations ?? []).filter(({ document }) => document === id);
  return {
    identifier,
    title,
    docNumber,
    dateOfIssue,
    ...(editingDate ? { editingDate } : {}),
    ...(inForce ? { inForce } : {}),
    ...(concerned.length > 0 ? { relations: concerned } : {}),
  };
}
