import type { Document } from './document.ts';

/** A document as a part of an issue: what has an id in it has the document's own before it. */
export function boundIn(document: Document): Document {
  return prefixed(document, `${document.id}.`);
}

/** A copy in which every clause and block has another id. */
function prefixed<T>(value: T, prefix: string): T {
  if (Array.isArray(value)) return value.map((one) => prefixed(one, prefix)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, prefixed(one, prefix)]),
  );
  const isOwn = 'runs' in value || 'kind' in value || 'titleLines' in value;
  const isWhole = 'front' in value;
  if (isOwn && !isWhole && typeof copy.id === 'string') copy.id = `${prefix}${copy.id}`;
  return copy as T;
}
