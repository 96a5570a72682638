import type { NamedKind } from '../../document/mentions.ts';
import type { Web } from './web.ts';

/** Position of the name of a kind whose page has this address; -1 where there is none. */
export function positionOf({ named }: Web, kind: NamedKind, slug: string | undefined): number {
  return named.findIndex(
    (one) => one.kind === kind && one.page && one.href.split('/').at(-2) === slug,
  );
}
